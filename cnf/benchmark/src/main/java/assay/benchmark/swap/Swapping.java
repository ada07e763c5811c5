// SPDX-License-Identifier: Apache-2.0
package assay.benchmark.swap;

import assay.benchmark.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A run whose provider is swapped under it in one way, again and again, until it ends. */
public final class Swapping {
    /** By how many percent latencies differ: calls of models do, and answers that are all due at one instant wait for each other. */
    public static final int SPREAD = 50;
    /** Waves of calls that a workbench which has just started is given to get warm. */
    private static final int WARM_WAVES = 3;
    private static final double BESIDE_MILLIS = 50;
    private static final double IN_PLACE_MILLIS = 100;

    private final Workbench workbench;
    private final Rebuilt provider;
    private final int latencyMillis;
    private int swaps;
    /** Number of the bundle that is updated in place. */
    private String bundle = "";

    /** Puts another version there. */
    private interface Way {
        /** Answers whether it was taken. */
        boolean swap() throws IOException, InterruptedException;
    }

    public Swapping(Workbench workbench, Path distribution, Path folder, int latencyMillis) throws IOException {
        this.workbench = workbench;
        this.provider = new Rebuilt(distribution, folder);
        this.latencyMillis = latencyMillis;
    }

    /** @param ways {@code all}, or one of {@code none}, {@code beside} and {@code in-place} */
    public void all(Path suite, int cells, int inFlight, String ways) throws IOException, InterruptedException {
        provider.build(10 + cells * latencyMillis / inFlight / 1000);
        if (wanted("none", ways)) tell("no swap", under(suite, inFlight, "none", () -> false), p -> Double.POSITIVE_INFINITY, p -> Double.POSITIVE_INFINITY);
        if (wanted("beside", ways)) {
            tell("version beside version", under(suite, inFlight, "beside", this::beside), p -> BESIDE_MILLIS, p -> Double.POSITIVE_INFINITY);
            workbench.run("plugins", "remove", Rebuilt.PROVIDER);
        }
        if (wanted("in-place", ways))
            tell("Felix update in place", under(suite, inFlight, "in-place", this::inPlace), p -> Double.POSITIVE_INFINITY, p -> p.longest() + IN_PLACE_MILLIS);
    }

    private static boolean wanted(String way, String ways) {
        return ways.equals("all") || ways.equals(way);
    }

    private Pauses under(Path suite, int inFlight, String run, Way way) throws IOException, InterruptedException {
        Process process = workbench.start("run", suite.toString(), "--worker", "mock:mock-1", "--concurrency", "" + inFlight, "--run", run, "--json");
        swaps = 0;
        while (!process.waitFor(1, java.util.concurrent.TimeUnit.SECONDS)) {
            if (swaps < provider.versions() && way.swap()) swaps++;
        }
        return Pauses.of(workbench.run("report", run, "--format", "jsonl").out().lines().filter(l -> l.startsWith("{")).toList(), WARM_WAVES * inFlight);
    }

    /** By command and through the folder in turn. */
    private boolean beside() throws IOException, InterruptedException {
        if (swaps % 2 == 1) return Files.exists(provider.put(swaps, workbench.conf().resolve("deploy/" + Rebuilt.PROVIDER + ".jar")));
        return workbench.run("plugins", "update", provider.version(swaps).toString()).exit() == 0;
    }

    private boolean inPlace() throws IOException, InterruptedException {
        if (bundle.isEmpty()) bundle = workbench.run("shell", "lb -s").out().lines().filter(l -> l.contains(Rebuilt.PROVIDER) && l.contains("Active"))
                .map(l -> l.split("\\|")[0].strip()).findFirst().orElse("");
        return !bundle.isEmpty() && workbench.run("shell", "felix:update", bundle, provider.version(swaps).toUri().toString()).exit() == 0;
    }

    private void tell(String what, Pauses p, ToDoubleFunction<Pauses> aimP99, ToDoubleFunction<Pauses> aimMost) {
        double p99 = aimP99.applyAsDouble(p);
        double most = aimMost.applyAsDouble(p);
        boolean met = p.failed() == 0 && p.percentile(99) <= p99 && p.percentile(100) <= most;
        String aim = Double.isFinite(p99) ? "aim p99 " + (int) p99 : Double.isFinite(most) ? "aim most " + (int) most : "";
        System.out.printf(Locale.ROOT, "%-24s %3d swaps  %s%s%n", what, swaps, p, aim.isEmpty() ? "" : "; " + aim + (met ? ": met" : ": missed"));
    }
}
