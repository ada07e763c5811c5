// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Means of the experts' ratings of SummEval by system, from 1 to 5: coherence / consistency / fluency / relevance. */
final class SummEvalMeans {
    static final String SOURCE = "SummEval (Fabbri et al. 2021): human ratings, coherence / consistency / fluency / relevance";

    private SummEvalMeans() {}

    /** System and means, of those that the paper's table has. */
    static Stream<Arguments> published() {
        return Stream.of(
                arguments("M0", "4.16 / 4.98 / 4.94 / 4.14"),
                arguments("M1", "3.22 / 4.98 / 4.90 / 3.82"),
                arguments("M2", "3.28 / 4.99 / 4.83 / 3.81"),
                arguments("M5", "3.71 / 4.97 / 4.81 / 4.06"),
                arguments("M9", "2.38 / 4.67 / 4.50 / 3.52"),
                arguments("M10", "2.73 / 4.25 / 4.42 / 3.38"),
                arguments("M11", "2.28 / 3.27 / 3.65 / 3.15"),
                arguments("M12", "3.60 / 4.96 / 4.85 / 3.85"),
                arguments("M13", "3.44 / 4.82 / 4.86 / 3.83"),
                arguments("M14", "3.20 / 4.90 / 4.74 / 3.63"),
                arguments("M20", "3.63 / 3.40 / 3.97 / 3.30"),
                arguments("M22", "4.18 / 4.94 / 4.90 / 4.25"));
    }

    /** By system; every criterion of it must have a hundred ratings. */
    static Map<String, String> of(Stream<JsonNode> verdicts) {
        Map<String, Map<String, DoubleSummaryStatistics>> all = verdicts.collect(Collectors.groupingBy(v -> v.get("worker").asText(), TreeMap::new,
                Collectors.groupingBy(v -> v.get("criterion").asText(), TreeMap::new, Collectors.summarizingDouble(v -> v.get("score").asDouble()))));
        Map<String, String> means = new TreeMap<>();
        all.forEach((worker, criteria) -> means.put(worker, criteria.values().stream().map(s -> {
            assertThat(s.getCount()).as("ratings of %s", worker).isEqualTo(100);
            return String.format(Locale.ROOT, "%.2f", s.getAverage());
        }).collect(Collectors.joining(" / "))));
        return means;
    }
}
