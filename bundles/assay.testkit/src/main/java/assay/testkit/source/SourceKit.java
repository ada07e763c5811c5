// SPDX-License-Identifier: Apache-2.0
package assay.testkit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.spi.source.Source;
import assay.core.task.Criterion;
import assay.core.task.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every source must do. Made for sources of text files with a record a line. */
public abstract class SourceKit {
    @TempDir
    protected Path folder;

    /** A fresh source. */
    protected abstract Source source();

    /** A small file without mistakes: at least two records, a line each (a header line may stand before them). */
    protected abstract String good();

    /** A line that is no record, but does not break the lines after it. */
    protected abstract String bad();

    /** Name of such files. */
    protected String fileName() {
        return "input.jsonl";
    }

    /** What the source makes of a text. */
    protected final FakeSink read(String text, Problems problems) {
        return read(text.getBytes(StandardCharsets.UTF_8), problems);
    }

    protected final FakeSink read(byte[] bytes, Problems problems) {
        FakeSink sink = new FakeSink();
        try {
            source().read(List.of(Files.write(folder.resolve(fileName()), bytes)), sink, problems);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return sink;
    }

    @Test
    void it_says_what_it_reads_in_one_sentence() {
        assertThat(source().describe()).isNotBlank().endsWith(".").doesNotContain("\n");
        assertThat(source().title()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void a_good_file_gives_tasks_without_problems() {
        Problems problems = new Problems();

        FakeSink sink = read(good(), problems);

        assertThat(problems.all()).isEmpty();
        assertThat(sink.tasks()).isNotEmpty();
    }

    @Test
    void the_ids_of_tasks_are_unique() {
        assertThat(read(good(), new Problems()).tasks()).extracting(Task::id).doesNotHaveDuplicates();
    }

    @Test
    void recordings_and_verdicts_are_of_tasks_that_were_handed_on_before() {
        FakeSink sink = read(good(), new Problems());
        Set<String> tasks = sink.tasks().stream().map(Task::id).collect(Collectors.toSet());

        assertThat(sink.recordings()).allSatisfy(r -> assertThat(tasks).contains(r.task()));
        assertThat(sink.verdicts()).allSatisfy(v -> assertThat(tasks).contains(v.task()));
    }

    @Test
    void verdicts_are_on_criteria_of_the_rubric() {
        FakeSink sink = read(good(), new Problems());

        assertThat(sink.verdicts()).allSatisfy(v -> assertThat(sink.tasks()).anySatisfy(t ->
                assertThat(t.rubric().criteria()).extracting(Criterion::id).contains(v.verdict().criterion())));
    }

    @Test
    void reading_twice_gives_the_same() {
        FakeSink first = read(good(), new Problems());
        FakeSink second = read(good(), new Problems());

        assertThat(second.tasks()).isEqualTo(first.tasks());
        assertThat(second.recordings()).isEqualTo(first.recordings());
        assertThat(second.verdicts()).isEqualTo(first.verdicts());
    }

    @Test
    void a_bad_line_is_told_with_file_and_line_and_the_others_are_read() {
        Problems problems = new Problems();
        FakeSink whole = read(good(), new Problems());
        int line = (int) good().lines().count() + 1;

        FakeSink sink = read(good().stripTrailing() + "\n" + bad() + "\n", problems);

        assertThat(problems.all()).singleElement().satisfies(p -> {
            assertThat(p.severity()).isEqualTo(Problem.Severity.ERROR);
            assertThat(p.place().source()).endsWith(fileName());
            assertThat(p.place().line()).isEqualTo(line);
            assertThat(p.message()).isNotBlank();
        });
        assertThat(sink.tasks()).isEqualTo(whole.tasks());
    }

    @Test
    void bytes_that_are_not_utf_8_are_told_and_never_guessed() {
        Problems problems = new Problems();

        FakeSink sink = read("{\"caf\u00e9\"".getBytes(StandardCharsets.ISO_8859_1), problems);

        assertThat(problems.errors()).isPositive();
        assertThat(sink.tasks()).isEmpty();
    }

    @Test
    void an_empty_file_gives_nothing() {
        FakeSink sink = read("", new Problems());

        assertThat(sink.tasks()).isEmpty();
        assertThat(sink.recordings()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_cannot_be_read() {
        assertThatThrownBy(() -> source().read(List.of(folder.resolve("nowhere")), new FakeSink(), new Problems())).isInstanceOf(IOException.class);
    }
}
