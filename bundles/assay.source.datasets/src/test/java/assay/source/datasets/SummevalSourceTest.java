// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.core.grading.Verdict;
import assay.core.problem.Problems;
import assay.core.spi.source.RecordedVerdict;
import assay.core.spi.source.Source;
import assay.core.task.Scale;
import assay.testkit.source.FakeSink;
import assay.testkit.source.SourceKit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SummevalSourceTest extends SourceKit {
    @Override
    protected Source source() {
        return new SummevalSource();
    }

    @Override
    protected String good() {
        return line("d-1", "M1", "4.0") + "\n" + line("d-1", "M2", "3.6666666666666665") + "\n" + line("d-2", "M1", "1") + "\n";
    }

    @Override
    protected String bad() {
        return line("d-3", "M1", "5.5");
    }

    @Test
    void a_document_is_one_task_with_four_criteria_on_a_scale_from_1_to_5() {
        FakeSink sink = read(good(), new Problems());

        assertThat(sink.tasks()).hasSize(2).first().satisfies(t -> assertThat(t.rubric().criteria()).hasSize(4)
                .allSatisfy(c -> assertThat(c.weighing().scale()).isEqualTo(new Scale(1, 5, 4))));
        assertThat(sink.recordings()).hasSize(3);
    }

    @Test
    void a_mean_of_four_is_met_and_less_is_not() {
        FakeSink sink = read(good(), new Problems());

        assertThat(sink.verdicts()).extracting(v -> ((Verdict.Graded) v.verdict()).met())
                .containsExactly(true, true, true, true, false, false, false, false, false, false, false, false);
    }

    @Test
    void the_means_of_all_systems_come_out_as_published() throws IOException {
        FakeSink sink = PublishedFiles.read(source(), "summeval/summeval_scores.jsonl");

        Map<String, Double> means = sink.verdicts().stream().collect(Collectors.groupingBy(
                v -> v.worker() + " " + v.verdict().criterion(), Collectors.averagingDouble(SummevalSourceTest::rating)));

        assertThat(sink.tasks()).hasSize(100);
        assertThat(sink.recordings()).hasSize(1600);
        JsonNode expected = new ObjectMapper().readTree(Files.readString(PublishedFiles.file("summeval/expected.json"))).get("system_means_recomputed");
        assertThat(expected).hasSize(16);
        expected.properties().forEach(system -> system.getValue().properties().forEach(scale ->
                assertThat(means.get(system.getKey() + " " + scale.getKey())).as(system.getKey() + " " + scale.getKey())
                        .isCloseTo(scale.getValue().doubleValue(), within(0.00051))));
    }

    private static double rating(RecordedVerdict verdict) {
        return ((Verdict.Graded) verdict.verdict()).rating();
    }

    private static String line(String document, String system, String score) {
        return "{\"doc_id\": \"" + document + "\", \"system\": \"" + system + "\", \"summary\": \"Short.\", \"scores\": {\"coherence\": " + score
                + ", \"consistency\": " + score + ", \"fluency\": " + score + ", \"relevance\": " + score + "}}";
    }
}
