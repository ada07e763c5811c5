// SPDX-License-Identifier: Apache-2.0
package assay.suite.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.economy.PriceTables;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.spi.source.ImportSink;
import assay.core.spi.source.Recording;
import assay.core.spi.source.Source;
import assay.core.work.Submission;
import assay.testkit.engine.FakeLending;
import assay.testkit.fakes.FakeCall;
import assay.testkit.fakes.FakeConsole;
import assay.testkit.fakes.TaskBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    @TempDir
    private Path folder;

    private final FakeConsole console = new FakeConsole();
    private final ImportCommand command = new ImportCommand(new FakeLending().with(Source.class, "names", new NamesSource()));

    @Test
    void it_writes_the_suite_and_says_what_is_in_it() throws Exception {
        Files.writeString(folder.resolve("names.txt"), "ada\ngrace\n");

        int exit = command.run(FakeCall.in(folder, "names", "names.txt").with("to", "out"), console);

        assertThat(exit).isZero();
        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/suite.yaml").isDirectoryContaining("glob:**/recordings.jsonl");
        assertThat(console.text()).contains("tasks: 2", "Σ 20.00 USD over 2 tasks", "recordings of w: 2");
        assertThat(console.document().number("tasks")).map(Number::intValue).contains(2);
    }

    @Test
    void a_record_with_an_error_is_left_out_and_makes_the_exit_code_1() throws Exception {
        Files.writeString(folder.resolve("names.txt"), "ada\n!\n");

        int exit = command.run(FakeCall.in(folder, "names", "names.txt").with("to", "out"), console);

        assertThat(exit).isEqualTo(1);
        assertThat(console.text()).contains("left out: names.txt:2: This is no name.", "left out: 1 records");
    }

    @Test
    void tables_of_rates_reach_the_source_and_what_is_wrong_with_them_stops_the_import() throws Exception {
        Files.writeString(folder.resolve("names.txt"), "ada\n");
        Files.writeString(folder.resolve("good.yaml"), "exchange: {EUR: {2026-03-02: 1.08}}");
        Files.writeString(folder.resolve("bad.yaml"), "exchange: {EUR: {2026-03-02: much}}");
        List<PriceTables> seen = new java.util.ArrayList<>();
        ImportCommand import_ = new ImportCommand(new FakeLending().with(Source.class, "names", new NamesSource() {
            @Override
            public void read(List<Path> files, PriceTables tables, ImportSink sink, Problems problems) throws IOException {
                seen.add(tables);
                read(files, sink, problems);
            }
        }));

        import_.run(FakeCall.in(folder, "names", "names.txt").with("to", "out").with("tables", "good.yaml"), console);

        assertThat(seen).singleElement().extracting(t -> t.exchange().keySet()).isEqualTo(java.util.Set.of("EUR"));
        assertThatThrownBy(() -> import_.run(FakeCall.in(folder, "names", "names.txt").with("to", "o2").with("tables", "bad.yaml"), console))
                .isInstanceOf(UserError.class).hasMessageContaining("bad.yaml:1");
    }

    @Test
    void a_file_without_any_task_writes_nothing() throws IOException {
        Files.writeString(folder.resolve("names.txt"), "");

        assertThatThrownBy(() -> command.run(FakeCall.in(folder, "names", "names.txt").with("to", "out"), console))
                .isInstanceOf(UserError.class).hasMessageContaining("Nothing was found that the source \"names\" reads");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void an_unknown_source_is_refused_with_the_nearest_name() throws IOException {
        Files.writeString(folder.resolve("names.txt"), "ada\n");

        assertThatThrownBy(() -> command.run(FakeCall.in(folder, "nams", "names.txt").with("to", "out"), console))
                .isInstanceOf(UserError.class).hasMessageContaining("Did you mean \"names\"?");
    }

    @Test
    void a_missing_file_or_target_is_told_before_anything_is_read() {
        assertThatThrownBy(() -> command.run(FakeCall.in(folder, "names", "nowhere.txt").with("to", "out"), console))
                .isInstanceOf(UserError.class).hasMessageContaining("nowhere.txt: There is no such file");
        assertThatThrownBy(() -> command.run(FakeCall.in(folder, "names", "nowhere.txt"), console))
                .isInstanceOf(UserError.class).hasMessageContaining("Add --to DIR.");
    }

    @Test
    void instructions_that_no_suite_can_hold_leave_out_that_task_alone() throws Exception {
        Files.writeString(folder.resolve("names.txt"), "ada\nlong\n");

        int exit = command.run(FakeCall.in(folder, "names", "names.txt").with("to", "out"), console);

        assertThat(exit).isEqualTo(1);
        assertThat(console.text()).contains("tasks: 1", "task long: The instructions have 1000001 characters");
    }

    @Test
    void an_import_that_breaks_off_says_why_and_leaves_nothing() throws IOException {
        Files.writeString(folder.resolve("names.txt"), "ada\nfull disk\n");

        assertThatThrownBy(() -> command.run(FakeCall.in(folder, "names", "names.txt").with("to", "out"), console))
                .isInstanceOf(UserError.class).hasMessageContaining("No space left on device").hasMessageContaining("Nothing was put there");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("names.txt"));
        }
    }

    /** A task a line. */
    private static class NamesSource implements Source {
        @Override
        public void read(List<Path> files, ImportSink sink, Problems problems) throws IOException {
            int line = 0;
            for (String name : Files.readAllLines(files.get(0))) {
                line++;
                if (name.equals("!")) {
                    problems.error(new Place("names.txt", line), "This is no name.", "");
                    continue;
                }
                if (name.equals("full disk")) throw new UncheckedIOException(new IOException("No space left on device"));
                TaskBuilder task = TaskBuilder.task(name).pays("10");
                sink.task((name.equals("long") ? task.instructions("x".repeat(1_000_001)) : task).build());
                sink.recording(new Recording("w", name, 0, 0, Submission.of("Hello " + name)));
            }
        }

        @Override
        public String describe() {
            return "Reads names.";
        }

        @Override
        public String title() {
            return "Names";
        }
    }
}
