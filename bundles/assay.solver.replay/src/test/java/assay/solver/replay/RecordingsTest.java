// SPDX-License-Identifier: Apache-2.0
package assay.solver.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.UserError;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "{\"task\":\"t\",\"text\":\"x\"} | \"worker\" is missing",
            "{\"worker\":\"w\",\"text\":\"x\"} | \"task\" is missing",
            "{\"worker\":\"w\",\"task\":\"t\"} | neither \"text\" nor \"files\"",
            "{\"worker\":\"w\",\"task\":\"t\",\"text\":7} | \"text\" must be a text",
            "{\"worker\":\"w\",\"task\":\"t\",\"text\":\"x\",\"trial\":-1} | \"trial\" must be a whole number from 0",
            "{\"worker\":\"w\",\"task\":\"t\",\"text\":\"x\",\"trail\":1} | \"trail\" is none of",
            "{\"worker\":\"w\",\"task\":\"t\",\"text\":\"x\",\"cost\":\"1\"} | \"cost\" must be a number",
            "{\"worker\":\"w\",\"task\":\"t\",\"text\":\"x\",\"usage\":{\"in\":1}} | it has no \"in\"",
            "[1] | not a JSON object",
            "{\"worker\":\"w\" | The line is no recording",
            "{\"worker\":\"w\",\"task\":\"t\",\"text\":\"x\"} {} | something follows"})
    void a_bad_line_is_told_with_file_and_line(String line, String told) throws Exception {
        Path file = RecordedSamples.write(folder, RecordedSamples.line("ok", "t", "x"), line);

        assertThatThrownBy(() -> Recordings.index(file, "my.jsonl")).isInstanceOf(UserError.class)
                .hasMessageStartingWith("my.jsonl:2: ").hasMessageContaining(told);
    }

    @Test
    void all_bad_lines_are_told_at_once() throws Exception {
        Path file = RecordedSamples.write(folder, "x", RecordedSamples.line("ok", "t", "x"), "y");

        assertThatThrownBy(() -> Recordings.index(file, "f")).hasMessageContaining("f:1: ").hasMessageContaining("f:3: ");
    }

    @Test
    void a_second_recording_of_the_same_is_refused() throws Exception {
        String line = RecordedSamples.line("w", "t", "x");
        Path file = RecordedSamples.write(folder, line, line);

        assertThatThrownBy(() -> Recordings.index(file, "f")).hasMessageContaining("f:2: There is a second recording of worker \"w\", task \"t\", trial 0, turn 0");
    }

    @Test
    void an_empty_file_is_refused() throws Exception {
        Path file = RecordedSamples.write(folder, "", " ");

        assertThatThrownBy(() -> Recordings.index(file, "f")).isInstanceOf(UserError.class).hasMessageContaining("no recording in the file");
    }

    @Test
    void lines_longer_than_a_chunk_and_windows_line_ends_are_read() throws Exception {
        String text = "é".repeat(100_000);
        Path file = Files.writeString(folder.resolve("f"), RecordedSamples.line("w", "a", text) + "\r\n" + RecordedSamples.line("w", "b", "last"));

        Recordings recordings = Recordings.index(file, "f");

        assertThat(recordings.find("w", "a", 0, 0).orElseThrow().text()).isEqualTo(text);
        assertThat(recordings.find("w", "b", 0, 0).orElseThrow().text()).isEqualTo("last");
    }

    @Test
    void many_recordings_are_all_found_again() throws Exception {
        Path file = folder.resolve("many");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 20_000; i++) out.append(RecordedSamples.line("w" + i % 7, "t" + i, "x" + i)).append('\n');
        }

        Recordings recordings = Recordings.index(file, "many");

        assertThat(recordings.workers()).hasSize(7);
        for (int i = 0; i < 20_000; i += 37) assertThat(recordings.find("w" + i % 7, "t" + i, 0, 0).orElseThrow().text()).isEqualTo("x" + i);
        assertThat(recordings.has("w1", "t0", 0, 0)).isFalse();
    }
}
