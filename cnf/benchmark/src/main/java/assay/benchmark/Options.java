// SPDX-License-Identifier: Apache-2.0
package assay.benchmark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the user chose on the command line. */
record Options(Map<String, String> values) {
    static final String HELP = """
            cnf/benchmark/run [--scenario all|cells|one|regrade|memory|reprice|bootstrap|programs|swap|open] [--cells N] [--latency MS] [--in-flight N]
                              [--many N] [--programs N] [--swap-cells N] [--swap-latency MS] [--swap-in-flight N] [--swap-way all|none|beside|in-place]
                              [--open-cells N]
                              [--java-options OPTIONS] [--distribution FOLDER] [--keep]
              cells     N cells (10000) of LATENCY (50 ms) with N in flight (200), beside the two bare loops
              one       one cell from the start of the process to the result, caches warm
              regrade   1,000 stored submissions graded anew after their rubrics changed
              swap      what calls wait while their provider is swapped: beside the old version, and in place
              memory    N cells (10000) and MANY cells (1000000) of a worker without a model
              reprice   MANY stored engagements under the policy they were settled with, and under another
              bootstrap 10,000 resamples of 100,000 pairs, by how many of them differ; the times are in the notes
              open      pages of a run of OPEN-CELLS cells (100000) from serve; exit code 1 when one takes longer than a second
              programs  PROGRAMS programs (200) in Python and in Java, run in the sandbox against one case, beside the same without one
            """;
    private static final Map<String, String> DEFAULTS = Map.ofEntries(Map.entry("scenario", "all"), Map.entry("cells", "10000"), Map.entry("latency", "50"),
            Map.entry("in-flight", "200"),
            Map.entry("many", "1000000"), Map.entry("swap-cells", "2000"), Map.entry("swap-latency", "500"), Map.entry("swap-in-flight", "50"),
            Map.entry("programs", "200"), Map.entry("open-cells", "100000"), Map.entry("swap-way", "all"), Map.entry("java-options", ""), Map.entry("distribution", ""), Map.entry("keep", "false"));

    static Options of(List<String> words) {
        Map<String, String> values = new LinkedHashMap<>(DEFAULTS);
        for (int i = 0; i < words.size(); i++) {
            String key = words.get(i).startsWith("--") ? words.get(i).substring(2) : "";
            if (!DEFAULTS.containsKey(key)) throw new IllegalArgumentException("\"" + words.get(i) + "\" is no option.\n" + HELP);
            values.put(key, key.equals("keep") ? "true" : words.get(++i));
        }
        return new Options(values);
    }

    boolean wants(String scenario) {
        return text("scenario").equals("all") || text("scenario").equals(scenario);
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    String text(String key) {
        return values.get(key);
    }

    Path distribution() {
        Path root = Path.of(System.getProperty("assay.root", "."));
        return text("distribution").isEmpty() ? root.resolve("distributions/workbench/target/assay-workbench-0.1.0-SNAPSHOT") : Path.of(text("distribution")).toAbsolutePath();
    }
}
