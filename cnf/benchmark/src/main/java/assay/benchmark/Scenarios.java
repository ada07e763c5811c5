// SPDX-License-Identifier: Apache-2.0
package assay.benchmark;

import assay.benchmark.bare.BareLoop;
import assay.benchmark.swap.Swapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is timed. */
final class Scenarios {
    private static final String END = "item\\\\.$";

    private final Options options;
    private final Path folder;
    private final Mock mock;
    private final Workbench workbench;
    private final Table table = new Table();

    Scenarios(Options options, Path folder, Mock mock) throws IOException {
        this.options = options;
        this.folder = folder;
        this.mock = mock;
        this.workbench = new Workbench(options.distribution(), folder, mock.port(), options.text("java-options"));
    }

    void all() throws IOException, InterruptedException {
        if (!options.text("scenario").equals("swap")) {
            workbench.warmUp(Work.suite(folder.resolve("warm.jsonl"), 1, END));
            table.head();
        }
        if (options.wants("cells")) cells();
        if (options.wants("one")) one();
        if (options.wants("regrade")) regrade();
        if (options.wants("memory")) memory();
        if (options.wants("reprice")) reprice();
        if (options.wants("bootstrap")) bootstrap();
        if (options.wants("programs")) programs();
        if (options.wants("swap")) swap();
        if (options.wants("open")) open();
    }

    private void open() throws IOException, InterruptedException {
        int cells = options.number("open-cells");
        if (!new Opening(workbench, Work.suite(folder.resolve("open.jsonl"), cells / 10, END), cells).measure()) System.exit(1);
    }

    private void cells() throws IOException, InterruptedException {
        int cells = options.number("cells");
        double ideal = cells * options.number("latency") / 1000.0 / options.number("in-flight");
        Measured socket = bare("socket", cells);
        table.line("bare loop, sockets, SQLite", cells, ideal, socket, Optional.empty(), calls());
        Measured http = bare("http", cells);
        table.line("bare loop, HttpClient, SQLite", cells, ideal, http, Optional.empty(), calls());
        Path suite = Work.suite(folder.resolve("cells.jsonl"), cells, END);
        Measured ours = workbench.run("run", suite.toString(), "--worker", "mock:mock-1", "--concurrency", options.text("in-flight"), "--run", "cells", "--json");
        table.line("assay run", cells, ideal, ours, Optional.of(http), calls() + outcome(ours));
    }

    private Measured bare(String client, int cells) throws IOException, InterruptedException {
        mock.look();
        return Measured.run(folder, Map.of(), List.of(Java.program(), "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), BareLoop.class.getName(), client, String.valueOf(cells), options.text("in-flight"),
                String.valueOf(mock.port()), Files.createTempDirectory(folder, client).toString()));
    }

    private void one() throws IOException, InterruptedException {
        Path suite = folder.resolve("warm.jsonl");
        for (int i = 1; i <= 3; i++) {
            mock.look();
            Measured ours = workbench.run("run", suite.toString(), "--worker", "mock:mock-1", "--run", "one-" + i, "--json");
            table.line("one cell, start to result", 1, options.number("latency") / 1000.0, ours, Optional.empty(), calls() + outcome(ours));
        }
    }

    private void regrade() throws IOException, InterruptedException {
        Path suite = Work.suite(folder.resolve("regrade.jsonl"), 1_000, END);
        workbench.run("run", suite.toString(), "--worker", "mock:mock-1", "--concurrency", "200", "--run", "regrade", "--json");
        Work.suite(suite, 1_000, "[a-z]\\\\.$");
        mock.look();
        Measured ours = workbench.run("regrade", "regrade", "--suite", suite.toString(), "--json");
        table.line("regrade after new rubrics", 1_000, 0, ours, Optional.empty(), calls() + outcome(ours));
    }

    private void memory() throws IOException, InterruptedException {
        Optional<Measured> few = Optional.empty();
        for (int cells : new int[] {options.number("cells"), options.number("many")}) {
            Path suite = Work.suite(folder.resolve("memory-" + cells + ".jsonl"), Math.min(cells, 10_000), END);
            String trials = String.valueOf(Math.max(1, cells / 10_000));
            Measured ours = workbench.run("run", suite.toString(), "--worker", "baseline:lead", "--trials", trials, "--concurrency",
                    options.text("in-flight"), "--run", "memory-" + cells, "--json");
            table.line("baseline, no model", cells, 0, ours, few, outcome(ours));
            few = Optional.of(ours);
        }
    }

    /** What is printed at the end, the report of all cells, is timed by itself, so that it can be taken off. */
    private void reprice() throws IOException, InterruptedException {
        int cells = options.number("many");
        Path suite = Work.suite(folder.resolve("reprice.jsonl"), Math.min(cells, 10_000), END);
        workbench.run("run", suite.toString(), "--worker", "baseline:lead", "--trials", String.valueOf(Math.max(1, cells / 10_000)), "--concurrency",
                options.text("in-flight"), "--run", "reprice", "--json");
        Measured report = workbench.run("reprice", "reprice", "--policy", "payout", "--json");
        table.line("reprice, nothing changed, and report", cells, 0, report, Optional.empty(), outcome(report));
        Measured anew = workbench.run("reprice", "reprice", "--policy", "fallback", "--json");
        table.line("reprice under another policy, and report", cells, 0, anew, Optional.of(report), outcome(anew));
    }

    private void bootstrap() throws IOException, InterruptedException {
        Measured ours = Measured.run(folder, Map.of(), List.of(Java.program(), "-cp", System.getProperty("java.class.path"), Resampling.class.getName()));
        table.line("10,000 resamples of 100,000 pairs", 4, 0, ours, Optional.empty(), ours.out().strip());
    }

    private void programs() throws IOException, InterruptedException {
        int count = options.number("programs");
        for (Programs language : Programs.values()) {
            Measured bare = Measured.run(folder, Map.of("JAVA_HOME", System.getProperty("java.home")), language.bare(folder, count));
            table.line("bare " + language.named(), count, 0, bare, Optional.empty(), anHour(count, bare));
            Path suite = language.suite(folder, count);
            Measured ours = workbench.run("run", suite.toString(), "--worker", "baseline:reference", "--run", "programs-" + language.named(), "--json");
            table.line(language.named() + " graded in the sandbox", count, 0, ours, Optional.of(bare), anHour(count, ours) + outcome(ours));
        }
    }

    private static String anHour(int count, Measured took) {
        return Math.round(count * 3600 / took.wall()) + " an hour ";
    }

    /** With calls as long as those of a real model, on a workbench of its own. */
    private void swap() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("swap"));
        int latency = options.number("swap-latency");
        try (Mock slow = new Mock(latency + "~" + Swapping.SPREAD)) {
            Workbench other = new Workbench(options.distribution(), place, slow.port(), options.text("java-options"));
            other.warmUp(Work.suite(place.resolve("warm.jsonl"), 1, END));
            Path suite = Work.suite(place.resolve("swap.jsonl"), options.number("swap-cells"), END);
            new Swapping(other, options.distribution(), place, latency).all(suite, options.number("swap-cells"), options.number("swap-in-flight"), options.text("swap-way"));
        }
    }

    private String calls() throws IOException {
        List<Integer> seen = mock.look();
        return seen.get(0) + " calls, " + seen.get(1) + " at once ";
    }

    private static String outcome(Measured ours) {
        int from = ours.out().indexOf("\"completionRate\"");
        return "exit " + ours.exit() + " " + (from < 0 ? "" : ours.out().substring(from, ours.out().indexOf(',', from)));
    }
}
