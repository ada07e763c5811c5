// SPDX-License-Identifier: Apache-2.0
package assay.web.suite;

import assay.core.problem.Place;
import assay.core.problem.Problem;
import assay.core.problem.UserError;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.web.console.CommandLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Has {@code lint} look at a task as it is typed: in a suite of its own for the moment, with the files that lie beside it. */
final class Bench {
    private final CommandLine commands;

    Bench(CommandLine commands) {
        this.commands = commands;
    }

    /** What is wrong with the text, in the order of its lines. */
    List<Problem> problems(Path task, String text) throws IOException, InterruptedException {
        Path suite = Files.createTempDirectory("assay-lint");
        try {
            Path head = task.getParent().getParent().getParent().resolve("suite.yaml");
            Files.copy(head, suite.resolve("suite.yaml"));
            Path beside = suite.resolve("tasks").resolve(task.getParent().getFileName());
            Files.createDirectories(beside);
            copy(task.getParent(), beside);
            Files.writeString(beside.resolve("task.yaml"), text, StandardCharsets.UTF_8);
            return told(commands.run("lint", suite.toString(), suite, "no-trials"));
        } catch (UserError e) {
            return e.problems();
        } finally {
            delete(suite);
        }
    }

    private static List<Problem> told(CommandLine.Said said) {
        List<Problem> problems = new ArrayList<>();
        for (Setting document : said.documents())
            if (document instanceof Setting.Items suites)
                for (Setting s : suites.values()) if (s instanceof Settings suite) for (Setting p : suite.list("problems")) if (p instanceof Settings problem) problems.add(problem(problem));
        return problems.stream().sorted(Comparator.comparing((Problem p) -> !p.isError()).thenComparing(p -> p.place().line())).toList();
    }

    private static Problem problem(Settings p) {
        boolean error = p.text("severity").orElse("").equals("error");
        return new Problem(error ? Problem.Severity.ERROR : Problem.Severity.WARNING, new Place("task.yaml", p.whole("line").orElse(0)), p.text("message").orElse(""), p.text("remedy").orElse(""));
    }

    /** Files beside the task, without links; links to the same bytes where the file system has them. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !file.equals(from.resolve("task.yaml"))) Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(p);
        }
    }
}
