// SPDX-License-Identifier: Apache-2.0
package assay.benchmark.swap;

import assay.benchmark.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A run whose provider is swapped under it in one way, again and again, until it ends. */
public final class Swapping {
    private static final double BESIDE_MILLIS = 50;
    private static final double IN_PLACE_MILLIS = 100;

    private final Workbench workbench;
    private final Path folder;
    private final Rebuilt provider;
    private final int latencyMillis;
    private int swaps;

    /** Puts another version there. */
    private interface Way {
        /** Answers whether it was taken. */
        boolean swap() throws IOException, InterruptedException;
    }

    public Swapping(Workbench workbench, Path distribution, Path folder, int latencyMillis) throws IOException {
        this.workbench = workbench;
        this.folder = folder;
        this.provider = new Rebuilt(distribution);
        this.latencyMillis = latencyMillis;
    }

    public void all(Path suite, int inFlight) throws IOException, InterruptedException {
        tell("no swap", under(suite, inFlight, "none", () -> false), Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        Pauses beside = under(suite, inFlight, "beside", this::beside);
        tell("version beside version", beside, BESIDE_MILLIS, Double.POSITIVE_INFINITY);
        workbench.run("plugins", "remove", Rebuilt.PROVIDER);
        Pauses inPlace = under(suite, inFlight, "in-place", this::inPlace);
        tell("Felix update in place", inPlace, Double.POSITIVE_INFINITY, latencyMillis + IN_PLACE_MILLIS);
    }

    private Pauses under(Path suite, int inFlight, String run, Way way) throws IOException, InterruptedException {
        Process process = workbench.start("run", suite.toString(), "--worker", "mock:mock-1", "--concurrency", "" + inFlight, "--run", run, "--json");
        swaps = 0;
        while (!process.waitFor(1, java.util.concurrent.TimeUnit.SECONDS)) {
            if (way.swap()) swaps++;
        }
        return Pauses.of(workbench.run("report", run, "--format", "jsonl").out().lines().filter(l -> l.startsWith("{")).toList(), latencyMillis);
    }

    /** By command and through the folder in turn. */
    private boolean beside() throws IOException, InterruptedException {
        Path deployed = workbench.conf().resolve("deploy/" + Rebuilt.PROVIDER + ".jar");
        if (swaps % 2 == 1) return Files.exists(provider.as(version(), deployed));
        return workbench.run("plugins", "update", provider.as(version(), folder.resolve("next.jar")).toString()).exit() == 0;
    }

    private String version() {
        return "0.2." + swaps;
    }

    private boolean inPlace() throws IOException, InterruptedException {
        Path file = provider.as(version(), folder.resolve("in-place-" + swaps + ".jar"));
        String id = workbench.run("shell", "lb -s").out().lines().filter(l -> l.contains(Rebuilt.PROVIDER) && l.contains("Active"))
                .map(l -> l.split("\\|")[0].strip()).findFirst().orElse("");
        return !id.isEmpty() && workbench.run("shell", "felix:update", id, file.toUri().toString()).exit() == 0;
    }

    private void tell(String what, Pauses p, double p99, double most) {
        boolean met = p.failed() == 0 && p.percentile(99) <= p99 && p.percentile(100) <= most;
        String aim = Double.isFinite(p99) ? "aim p99 " + (int) p99 : Double.isFinite(most) ? "aim most " + (int) most : "";
        System.out.printf(Locale.ROOT, "%-24s %3d swaps  %s%s%n", what, swaps, p, aim.isEmpty() ? "" : "; " + aim + (met ? ": met" : ": missed"));
    }
}
