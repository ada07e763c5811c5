// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.FakeStore;
import assay.core.problem.UserError;
import assay.core.report.Report;
import assay.core.spi.report.ReportFormat;
import assay.testkit.engine.FakeLending;
import assay.testkit.fakes.FakeCall;
import assay.testkit.fakes.FakeConsole;
import assay.testkit.report.SampleReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    static Path folder;

    private final FakeConsole console = new FakeConsole();
    private final ReportCommand command = new ReportCommand(
            new FakeLending().with(ReportFormat.class, "words", new Words(false)).with(ReportFormat.class, "broken", new Words(true)),
            at -> new FakeStore(), (store, run) -> SampleReport.empty());

    /** Writes the name of the run; {@code broken} fails in the middle. */
    private record Words(boolean broken) implements ReportFormat {
        @Override
        public void write(Report report, OutputStream to) throws IOException {
            to.write(report.run().getBytes(StandardCharsets.UTF_8));
            if (broken) throw new IOException("No space left on device");
        }

        @Override
        public String ending() {
            return "txt";
        }

        @Override
        public String describe() {
            return "Words.";
        }
    }

    @Test
    void a_report_goes_to_standard_output() throws Exception {
        command.run(FakeCall.of("run").with("format", "words"), console);

        assertThat(console.out().toString(StandardCharsets.UTF_8)).isEqualTo("nothing");
    }

    @Test
    void a_report_goes_into_a_file() throws Exception {
        Path file = folder.resolve("report.txt");

        command.run(FakeCall.of("run").with("format", "words").with("out", file.toString()), console);

        assertThat(file).hasContent("nothing");
        assertThat(console.out().size()).isZero();
    }

    @Test
    void a_file_that_could_not_be_finished_leaves_the_old_one() throws Exception {
        Path place = Files.createDirectory(folder.resolve("place"));
        Path file = Files.writeString(place.resolve("report.txt"), "old");

        assertThatThrownBy(() -> command.run(FakeCall.of("run").with("format", "broken").with("out", file.toString()), console))
                .isInstanceOf(IOException.class);

        assertThat(file).hasContent("old");
        assertThat(place).isDirectoryContaining("glob:**report.txt").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void an_unknown_format_is_answered_with_those_installed() {
        assertThatThrownBy(() -> command.run(FakeCall.of("run").with("format", "pdf"), console))
                .isInstanceOf(UserError.class).hasMessageContaining("\"pdf\"").hasMessageContaining("Installed: broken, words.");
    }

    @Test
    void a_missing_folder_is_told_before_any_work() {
        assertThatThrownBy(() -> command.run(FakeCall.of("run").with("format", "words").with("out", "no/such/place/r.txt"), console))
                .isInstanceOf(UserError.class).hasMessageContaining("no folder");
    }
}
