// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A suite in one file, a task a line. */
class TaskLinesTest {
    private static final String GOOD = "{\"id\":\"a\",\"title\":\"A\",\"instructions\":\"Do it.\"}";

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();
    private final List<Found> found = new ArrayList<>();

    @Test
    void a_file_of_lines_is_a_suite_named_after_it() throws IOException {
        SuiteReader.Read read = read(GOOD + "\r\n\n" + GOOD.replace("\"a\"", "\"b\""));

        assertThat(problems.all()).isEmpty();
        assertThat(read.info().id()).isEqualTo("many-tasks");
        assertThat(read.info().tasks()).isEqualTo(2);
        assertThat(found).extracting(f -> f.place().line()).containsExactly(1, 3);
    }

    @Test
    void good_lines_are_read_beside_bad_ones() throws IOException {
        read("{\"id\":\n" + GOOD + "\n[1]\n{\"id\":\"c\",\"id\":\"c\"}\nnull\n" + GOOD + " {}\n");

        assertThat(found).hasSize(1);
        assertThat(problems.all()).extracting(p -> p.place().line()).containsExactly(1, 3, 4, 5, 6);
    }

    @Test
    void an_id_that_stands_twice_is_told_with_the_line_of_the_first() throws IOException {
        read(GOOD + "\n" + GOOD + "\n");

        assertThat(problems.all()).singleElement().asString().contains("many tasks.jsonl:2", "\"a\" is taken by another task (line 1");
    }

    @Test
    void points_that_are_not_finite_are_refused() throws IOException {
        read(GOOD.replace("}", ",\"rubric\":[{\"id\":\"c\",\"text\":\"C\",\"importance\":\"critical\",\"points\":NaN}]}"));

        assertThat(problems.all()).singleElement().asString().contains(":1", "\"rubric[1].points\" is \"NaN\", but must be a finite number");
    }

    @Test
    void a_line_of_twenty_megabytes_is_skipped_and_the_next_one_is_read() throws IOException {
        read("{\"id\":\"" + "x".repeat(20_000_000) + "\"}\n" + GOOD + "\n");

        assertThat(found).hasSize(1);
        assertThat(problems.all()).singleElement().asString().contains(":1", "more than 16 MB", "attachments");
    }

    @Test
    void a_byte_that_is_not_utf_8_is_told_with_its_line() throws IOException {
        Path file = folder.resolve("t.jsonl");
        Files.write(file, (GOOD + "\n{\"id\":\"caf\u00e9\"}\n").getBytes(StandardCharsets.ISO_8859_1));

        SuiteReader.read(file, found::add, problems);

        assertThat(problems.all()).singleElement().asString().contains("t.jsonl:2", "not UTF-8");
    }

    @Test
    void attachments_stand_in_the_line_or_beside_the_file() throws IOException {
        Files.writeString(folder.resolve("data.csv"), "a,b\n");

        read(GOOD.replace("}", ",\"attachments\":[{\"name\":\"x.txt\",\"text\":\"hello\"},\"data.csv\",{\"name\":\"y.csv\",\"file\":\"data.csv\"}]}"));

        assertThat(problems.all()).isEmpty();
        assertThat(found.get(0).task().brief().attachments()).extracting(b -> b.name() + "=" + b.text().strip())
                .containsExactly("x.txt=hello", "data.csv=a,b", "y.csv=a,b");
    }

    @Test
    void a_rejected_task_is_kept_out_with_a_warning() throws IOException {
        read(GOOD.replace("}", ",\"screening\":{\"complete\":false,\"reason\":\"files are missing\"}}") + "\n" + GOOD.replace("\"a\"", "\"b\""));

        assertThat(found).extracting(f -> f.task().id()).containsExactly("b");
        assertThat(problems.errors()).isZero();
        assertThat(problems.all()).singleElement().asString().contains("rejected by its screening (complete: no)", "rejected/");
    }

    private SuiteReader.Read read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("many tasks.jsonl"), text);
        return SuiteReader.read(file, found::add, problems);
    }
}
