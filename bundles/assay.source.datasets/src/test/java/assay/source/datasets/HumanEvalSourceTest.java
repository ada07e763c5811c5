// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.content.Blob;
import assay.core.problem.Problems;
import assay.core.spi.source.Source;
import assay.core.task.GraderChoice;
import assay.testkit.source.FakeSink;
import assay.testkit.source.SourceKit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class HumanEvalSourceTest extends SourceKit {
    @Override
    protected Source source() {
        return new HumanEvalSource();
    }

    @Override
    protected String good() {
        return line("HumanEval/0", "twice") + "\n" + line("HumanEval/1", "thrice") + "\n";
    }

    @Override
    protected String bad() {
        return line("HumanEval/2", "").replace("\"test\"", "\"tset\"");
    }

    private static String line(String id, String function) {
        return "{\"task_id\": \"" + id + "\", \"prompt\": \"def " + function + "(x):\\n\", \"entry_point\": \"" + function
                + "\", \"canonical_solution\": \"    return x\\n\", \"test\": \"def check(candidate):\\n    assert candidate(1)\\n\"}";
    }

    @Test
    void the_tests_are_hidden_and_the_reference_is_the_whole_file() {
        FakeSink sink = read(good(), new Problems());

        assertThat(sink.tasks()).hasSize(2).first().satisfies(t -> {
            assertThat(t.id()).isEqualTo("HumanEval-0");
            assertThat(t.brief().instructions()).contains("def twice(x):").doesNotContain("assert");
            assertThat(t.key().reference()).extracting(Blob::text).containsExactly("def twice(x):\n    return x\n");
            assertThat(t.rubric().criteria().get(0).grader()).map(GraderChoice::with).get().asString()
                    .isEqualTo("{\"check\":\"check\",\"function\":\"twice\",\"language\":\"python\",\"tests\":\"tests.py\"}");
        });
    }

    @Test
    void a_packed_file_is_read_as_it_is_published() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(good().getBytes(StandardCharsets.UTF_8));
        }
        Path packed = Files.write(folder.resolve("HumanEval.jsonl.gz"), bytes.toByteArray());
        FakeSink sink = new FakeSink();

        source().read(List.of(packed), sink, new Problems());

        assertThat(sink.tasks()).hasSize(2);
    }

    @Test
    void there_are_164_tasks() throws IOException {
        assertThat(PublishedFiles.read(source(), "humaneval/HumanEval.jsonl.gz").tasks()).hasSize(164);
    }
}
