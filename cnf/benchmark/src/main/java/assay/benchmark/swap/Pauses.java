// SPDX-License-Identifier: Apache-2.0
package assay.benchmark.swap;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the calls of a run waited beside the time that the server takes: for the plugin, for a connection, for a processor.
 *
 * @param failed cells without an assessment
 * @param millis of each call, ascending
 * @param versions of the bundle that answered
 */
record Pauses(int cells, int failed, double[] millis, Set<String> versions) {
    private static final Pattern CALL = Pattern.compile("\"tries\":\\d+,\"seconds\":([\\d.E-]+),\"bundle\":\"[^\"]*\",\"version\":\"([^\"]*)\"");

    /** @param lines the run in the format {@code jsonl} */
    static Pauses of(List<String> lines, int latencyMillis) {
        Set<String> versions = new TreeSet<>();
        double[] millis = lines.stream().flatMap(l -> CALL.matcher(l).results()).mapToDouble(call -> {
            versions.add(call.group(2));
            return Double.parseDouble(call.group(1)) * 1000 - latencyMillis;
        }).sorted().toArray();
        if (millis.length < lines.size()) throw new IllegalStateException(lines.size() + " cells tell of " + millis.length + " calls only");
        return new Pauses(lines.size(), (int) lines.stream().filter(l -> !l.contains("\"outcome\":\"assessed\"")).count(), millis, versions);
    }

    /** The smallest value that so many in a hundred do not exceed. */
    double percentile(double percent) {
        return millis[Math.max(0, (int) Math.ceil(millis.length * percent / 100) - 1)];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "pause p50 %.0f, p99 %.0f, most %.0f ms of %d calls; %d of %d cells failed; %d versions answered",
                percentile(50), percentile(99), percentile(100), millis.length, failed, cells, versions.size());
    }
}
