// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are wrong, each with a comment that says which line is to be told of with which words. */
class BadInputTest {
    private static final Path CORPUS = Path.of("src/test/resources/bad");
    private static final Pattern EXPECTED = Pattern.compile("(?m)^# expect (\\d+): (.*)$");

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();
    private final List<Found> found = new ArrayList<>();
    private Path task;

    @BeforeEach
    void makeSuite() throws IOException {
        Files.writeString(folder.resolve("suite.yaml"), "id: s\nversion: 1\ntitle: S\n");
        task = folder.resolve("tasks/bad/task.yaml");
        Files.createDirectories(task.resolveSibling("files"));
        Files.writeString(task.resolveSibling("files/report.csv"), "a,b\n");
    }

    static Stream<Path> badTasks() throws IOException {
        return files("task");
    }

    @ParameterizedTest
    @MethodSource("badTasks")
    void a_bad_task_is_told_with_file_and_line_and_is_not_handed_on(Path file) throws IOException {
        Files.copy(file, task);

        SuiteReader.read(folder, found::add, problems);

        assertThat(found).isEmpty();
        assertTold(file, task);
    }

    static Stream<Path> badSuites() throws IOException {
        return files("suite");
    }

    @ParameterizedTest
    @MethodSource("badSuites")
    void a_bad_suite_is_told_with_file_and_line(Path file) throws IOException {
        goodTask();
        Files.copy(file, folder.resolve("suite.yaml"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        SuiteReader.read(folder, found::add, problems);

        assertTold(file, folder.resolve("suite.yaml"));
    }

    @Test
    void instructions_of_fifty_megabytes_are_refused_with_the_limit() throws IOException {
        Files.writeString(task, "id: bad\ntitle: T\ninstructions: " + "x".repeat(50_000_000) + "\n");

        SuiteReader.read(folder, found::add, problems);

        assertThat(problems.all()).singleElement().asString().contains("50000032 bytes", "instructions 1 MB", "attachments");
    }

    @Test
    void instructions_just_above_the_limit_are_refused_at_their_line() throws IOException {
        Files.writeString(task, "id: bad\ntitle: T\ninstructions: " + "x".repeat(1_000_001) + "\n");

        SuiteReader.read(folder, found::add, problems);

        assertThat(problems.all()).singleElement().asString().contains("task.yaml:3", "1000001 characters; at most 1000000");
    }

    @Test
    void a_byte_that_is_not_utf_8_is_told_with_its_line() throws IOException {
        Files.write(task, "id: bad\ntitle: caf\u00e9\ninstructions: x\n".getBytes(StandardCharsets.ISO_8859_1));

        SuiteReader.read(folder, found::add, problems);

        assertThat(problems.all()).singleElement().asString().contains("task.yaml:2", "0xe9", "not UTF-8");
    }

    @Test
    void a_link_that_leads_out_of_the_task_is_refused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(task.resolveSibling("files/link.txt"), secret);
        Files.writeString(task, "id: bad\ntitle: T\ninstructions: x\nattachments: [files/link.txt]\n");

        SuiteReader.read(folder, found::add, problems);

        assertThat(problems.all()).singleElement().asString().contains("task.yaml:4", "is a link that leads out of this folder");
    }

    @Test
    void a_folder_without_a_task_file_is_told() throws IOException {
        SuiteReader.read(folder, found::add, problems);

        assertThat(problems.all()).anySatisfy(p -> assertThat(p.toString()).contains("bad/task.yaml", "no task.yaml"));
    }

    @Test
    void a_suite_without_tasks_is_an_error() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.writeString(empty.resolve("suite.yaml"), "id: s\nversion: 1\ntitle: S\n");

        SuiteReader.read(empty, found::add, problems);

        assertThat(problems.all()).singleElement().asString().contains("has no task");
    }

    @Test
    void a_place_without_a_suite_is_refused_with_a_hint() {
        assertThatThrownBy(() -> SuiteReader.read(folder.resolve("nowhere"), found::add, problems))
                .isInstanceOf(UserError.class).hasMessageContaining("no suite here").hasMessageContaining("suite.yaml");
        assertThatThrownBy(() -> SuiteReader.read(folder.resolve("tasks"), found::add, problems))
                .isInstanceOf(UserError.class).hasMessageContaining("has no suite.yaml");
    }

    private void goodTask() throws IOException {
        Files.writeString(task, "id: bad\ntitle: T\ninstructions: x\n");
    }

    private void assertTold(Path file, Path where) throws IOException {
        Matcher m = EXPECTED.matcher(Files.readString(file));
        List<Problem> told = problems.all();
        int expected = 0;
        for (; m.find(); expected++) {
            String line = m.group(1).equals("0") ? "" : where + ":" + m.group(1) + ":";
            String words = m.group(2);
            assertThat(told).anySatisfy(p -> assertThat(p.toString()).startsWith(line).contains(words));
        }
        assertThat(expected).isPositive();
        assertThat(told).hasSize(expected);
    }

    private static Stream<Path> files(String kind) throws IOException {
        try (Stream<Path> all = Files.list(CORPUS.resolve(kind))) {
            return all.sorted().toList().stream();
        }
    }
}
