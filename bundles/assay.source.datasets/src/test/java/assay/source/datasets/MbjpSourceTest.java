// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.content.Blob;
import assay.core.problem.Problems;
import assay.core.spi.source.Source;
import assay.testkit.source.FakeSink;
import assay.testkit.source.SourceKit;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MbjpSourceTest extends SourceKit {
    private static final String TASK = "{\"task_id\": \"MBJP/%d\", \"prompt\": \"class A {\\n\", \"entry_point\": \"a\", \"test\": \"class Main {}\", \"description\": \"Do it.\", \"language\": \"java\", \"canonical_solution\": null}";
    private static final String SAMPLE = "{\"task_id\": \"MBJP/%d\", \"completion\": \"}\", \"language\": \"java\"}";

    @Override
    protected Source source() {
        return new MbjpSource();
    }

    @Override
    protected String good() {
        return TASK.formatted(1) + "\n" + TASK.formatted(2) + "\n" + SAMPLE.formatted(1) + "\n";
    }

    @Override
    protected String bad() {
        return SAMPLE.formatted(7);
    }

    @Test
    void a_completion_goes_on_where_the_prompt_ends() {
        FakeSink sink = read(good(), new Problems());

        assertThat(sink.tasks()).hasSize(2).allSatisfy(t -> assertThat(t.key().reference()).isEmpty());
        assertThat(sink.recordings()).singleElement().satisfies(r -> {
            assertThat(r.worker()).isEqualTo("samples");
            assertThat(r.submission().files()).extracting(Blob::text).containsExactly("class A {\n}");
        });
    }

    @Test
    void another_language_is_refused() {
        Problems problems = new Problems();

        assertThat(read(TASK.formatted(1).replace("\"java\"", "\"perl\""), problems).tasks()).isEmpty();
        assertThat(problems.all()).singleElement().asString().contains("not java");
    }

    @Test
    void there_are_966_tasks_and_as_many_completions() throws IOException {
        FakeSink sink = new FakeSink();
        Problems problems = new Problems();

        source().read(List.of(PublishedFiles.file("mbjp-java/mbjp_release_v1.2.jsonl"), PublishedFiles.file("mbjp-java/mbjp_samples.jsonl")), sink, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(sink.tasks()).hasSize(966);
        assertThat(sink.recordings()).hasSize(966);
    }
}
