// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.money.Money;
import assay.core.problem.Problems;
import assay.core.spi.source.Recording;
import assay.core.spi.source.Source;
import assay.core.task.Criterion;
import assay.core.work.Usage;
import assay.testkit.source.FakeSink;
import assay.testkit.source.SourceKit;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingsSourceTest extends SourceKit {
    @Override
    protected Source source() {
        return new RecordingsSource();
    }

    @Override
    protected String good() {
        return """
                {"worker": "w", "task": "t-1", "prompt": "Say hello.", "text": "Hello", "usage": {"input": 3, "output": 1}, "seconds": 1.5, "cost": 0.01}
                {"worker": "w", "task": "t-2", "trial": 1, "turn": 2, "text": "", "files": [{"name": "a.md", "text": "A"}]}
                {"worker": "w", "task": "t-1", "criterion": "polite", "rater": "ada", "raterKind": "human", "met": true, "minutes": 2}
                {"worker": "w", "task": "t-1", "criterion": "short", "rater": "gpt", "raterKind": "judge", "score": 0, "reason": "long"}
                """;
    }

    @Override
    protected String bad() {
        return "{\"worker\": \"w\", \"task\": \"t-9\", \"txt\": \"Hello\"}";
    }

    @Test
    void a_task_knows_its_prompt_and_the_criteria_of_its_verdicts() {
        FakeSink sink = read(good(), new Problems());

        assertThat(sink.tasks()).hasSize(2).first().satisfies(t -> {
            assertThat(t.brief().instructions()).isEqualTo("Say hello.");
            assertThat(t.rubric().criteria()).extracting(Criterion::id).containsExactly("polite", "short");
        });
    }

    @Test
    void what_the_work_took_is_kept() {
        Recording first = read(good(), new Problems()).recordings().get(0);

        assertThat(first.submission().spent().usage()).isEqualTo(new Usage(3, 0, 1, 0));
        assertThat(first.submission().spent().cost()).contains(Money.usd("0.01"));
        assertThat(first.submission().spent().time()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void verdicts_keep_rater_and_reason() {
        FakeSink sink = read(good(), new Problems());

        assertThat(sink.verdicts()).extracting(v -> v.verdict().rater().kind()).containsExactly(RaterKind.HUMAN, RaterKind.JUDGE);
        assertThat(sink.verdicts().get(1).verdict()).isInstanceOfSatisfying(Verdict.Graded.class, v -> {
            assertThat(v.met()).isFalse();
            assertThat(v.grounds().reason()).isEqualTo("long");
        });
    }

    @Test
    void a_file_beside_the_recordings_is_taken_and_one_outside_is_refused() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A");
        Problems problems = new Problems();

        FakeSink sink = read("{\"worker\":\"w\",\"task\":\"t\",\"files\":[{\"name\":\"x.txt\",\"file\":\"a.txt\"}]}\n"
                + "{\"worker\":\"w\",\"task\":\"u\",\"files\":[{\"name\":\"x.txt\",\"file\":\"../../etc/passwd\"}]}\n", problems);

        assertThat(sink.recordings()).singleElement().satisfies(r -> assertThat(r.submission().files().get(0).text()).isEqualTo("A"));
        assertThat(problems.all()).singleElement().asString().contains(":2", "not in the folder of the recordings");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"worker":"w","task":"t"}                                                  | needs "text" or "files"
            {"task":"t","text":"x"}                                                    | "worker" is missing
            {"worker":"w","task":"a b","text":"x"}                                     | "task" is "a b", but must be
            {"worker":"w","task":"t","text":"x","trial":-1}                            | "trial" is -1, but must be a whole number
            {"worker":"w","task":"t","text":"x","cost":-1}                             | "cost" is -1
            {"worker":"w","task":"t","text":"x","seconds":1e400}                       | "seconds"
            {"worker":"w","task":"t","criterion":"c","rater":"r"}                      | needs "met"
            {"worker":"w","task":"t","criterion":"c","rater":"r","score":3}            | needs "met"
            {"worker":"w","task":"t","criterion":"c","rater":"r","met":true,"raterKind":"robot"} | must be one of adjudicator, human
            {"worker":"w","task":"t","criterion":"c","rater":"r","met":true,"confidence":2} | confidence 2.0 is not in [0, 1]
            {"worker":"w","task":"t","files":[{"name":"../x","text":"y"}]}             | leaves its folder
            {"worker":"w","task":"t","files":[{"name":"x","base64":"*"}]}              | base64
            """)
    void a_bad_line_is_told(String line, String words) {
        Problems problems = new Problems();

        FakeSink sink = read(line + "\n", problems);

        assertThat(problems.all()).singleElement().asString().contains("input.jsonl:1", words);
        assertThat(sink.tasks()).isEmpty();
    }
}
