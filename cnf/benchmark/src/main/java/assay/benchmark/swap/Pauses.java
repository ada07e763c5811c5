// SPDX-License-Identifier: Apache-2.0
package assay.benchmark.swap;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the workers of a run waited beside the time that the server held their answers: for the plugin, wherever a cell first wants it,
 * for a connection, for the journal, for a processor. A cell makes one call.
 *
 * @param failed cells without an assessment
 * @param millis of each cell but those of the warm-up, ascending
 * @param longest that the server held one of these, in milliseconds
 * @param versions of the bundle that answered
 */
record Pauses(int cells, int failed, double[] millis, double longest, Set<String> versions) {
    private static final Pattern CALL = Pattern.compile("\"seconds\":([\\d.E-]+),\"reason\".*\"fingerprint\":\"held-(\\d+)\"[^}]*"
            + "\"bundle\":\"[^\"]*\",\"version\":\"([^\"]*)\"");

    /**
     * Reads a run in the format {@code jsonl}.
     *
     * @param lines of the cells, in the order in which they were begun
     * @param warm how many of the first are left out of the pauses: those of a workbench that has just started
     */
    static Pauses of(List<String> lines, int warm) {
        Set<String> versions = new TreeSet<>();
        double[] longest = {0};
        double[] millis = lines.stream().skip(warm).flatMap(l -> CALL.matcher(l).results()).mapToDouble(call -> {
            double held = Long.parseLong(call.group(2)) / 1000.0;
            versions.add(call.group(3));
            longest[0] = Math.max(longest[0], held);
            return Double.parseDouble(call.group(1)) * 1000 - held;
        }).sorted().toArray();
        if (millis.length < lines.size() - warm) throw new IllegalStateException(lines.size() + " cells tell of " + millis.length + " calls only");
        return new Pauses(lines.size(), (int) lines.stream().filter(l -> !l.contains("\"outcome\":\"assessed\"")).count(), millis, longest[0], versions);
    }

    /** The smallest value that so many in a hundred do not exceed. */
    double percentile(double percent) {
        return millis[Math.max(0, (int) Math.ceil(millis.length * percent / 100) - 1)];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "pause p50 %.0f, p90 %.0f, p99 %.0f, most %.0f ms of %d calls, the longest held %.0f ms; %d of %d cells failed; %d versions answered",
                percentile(50), percentile(90), percentile(99), percentile(100), millis.length, longest, failed, cells, versions.size());
    }
}
