// SPDX-License-Identifier: Apache-2.0
package assay.suite.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.task.SuiteInfo;
import assay.suite.DiskSuites;
import assay.suite.text.JsonTexts;
import assay.testkit.fakes.FakeCall;
import assay.testkit.fakes.FakeConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseCommandTest {
    @TempDir
    private Path folder;

    private final FakeConsole console = new FakeConsole();

    @BeforeEach
    void makeSuite() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("jobs")).resolve("suite.yaml"), "# mine\nid: jobs\nversion: 3\ntitle: Jobs\ndescription: Some\n");
        task("stays", "");
        task("goes", "");
        task("shifts", "price: {amount: 10, currency: USD, basis: fixed}\n");
    }

    @Test
    void a_release_has_its_date_as_version_and_the_digest_of_its_tasks() throws IOException {
        release("2026-03-01");

        SuiteInfo info = new DiskSuites(new JsonTexts()).read(folder.resolve("releases/jobs-2026-03-01"), t -> {}, new Problems());

        assertThat(info.version()).isEqualTo("2026-03-01");
        assertThat(info.released()).contains(LocalDate.of(2026, 3, 1));
        assertThat(folder.resolve("releases/jobs-2026-03-01/suite.yaml")).content().contains(info.digest().hex());
    }

    @Test
    void the_next_release_says_what_was_added_retired_and_changed() throws IOException {
        release("2026-03-01");
        delete("goes");
        task("comes", "");
        task("shifts", "price: {amount: 12, currency: USD, basis: fixed}\n");

        release("2026-04-01");

        assertThat(console.rows()).containsExactly(List.of("added", "comes", ""), List.of("retired", "goes", ""),
                List.of("changed", "shifts", "price 10.00 USD → 12.00 USD"));
        assertThat(folder.resolve("releases/jobs-2026-04-01/manifest.json")).content()
                .contains("\"previous\":\"2026-03-01\",\"added\":[\"comes\"],\"retired\":[\"goes\"],\"changed\":[\"shifts\"]");
    }

    @Test
    void a_release_is_never_overwritten() throws IOException {
        release("2026-03-01");

        assertThatThrownBy(() -> release("2026-03-01")).isInstanceOf(UserError.class).hasMessageContaining("never changed");
    }

    @Test
    void a_release_that_somebody_edits_is_not_read_as_that_release() throws IOException {
        release("2026-03-01");
        Path task = folder.resolve("releases/jobs-2026-03-01/tasks/stays/task.yaml");
        Files.writeString(task, Files.readString(task).replace("Do it", "Do that"));
        Problems problems = new Problems();

        new DiskSuites(new JsonTexts()).read(folder.resolve("releases/jobs-2026-03-01"), t -> {}, problems);

        assertThat(problems.all()).singleElement().asString().contains("release 2026-03-01 were changed");
    }

    @Test
    void a_suite_with_errors_is_not_released() throws IOException {
        task("broken", "colour: red\n");

        assertThatThrownBy(() -> release("2026-03-01")).isInstanceOf(UserError.class).hasMessageContaining("\"colour\" is no key here");
        assertThat(folder.resolve("releases")).doesNotExist();
    }

    @Test
    void a_link_out_of_the_suite_is_not_released() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("jobs/tasks/stays/link.txt"), secret);

        release("2026-03-01");

        assertThat(folder.resolve("releases/jobs-2026-03-01/tasks/stays")).isDirectoryNotContaining("glob:**/link.txt");
    }

    @Test
    void a_single_file_can_be_released_too() throws IOException {
        Files.writeString(folder.resolve("many.jsonl"), "{\"id\":\"a\",\"title\":\"A\",\"instructions\":\"Do it.\",\"attachments\":[\"data.bin\"]}\n");
        Files.write(folder.resolve("data.bin"), new byte[] {0, -1});

        new ReleaseCommand().run(FakeCall.in(folder, "many.jsonl").with("out", "releases").with("date", "2026-03-01"), console);

        Problems problems = new Problems();
        SuiteInfo info = new DiskSuites(new JsonTexts()).read(folder.resolve("releases/many-2026-03-01"), t -> {}, problems);
        assertThat(problems.all()).isEmpty();
        assertThat(info.tasks()).isEqualTo(1);
    }

    @Test
    void two_suites_that_differ_in_nothing_have_an_empty_difference() throws IOException {
        new DiffCommand().run(FakeCall.in(folder, "jobs", "jobs"), console);

        assertThat(console.text()).contains("0 added, 0 retired, 0 changed, 3 as they were");
        assertThat(console.rows()).isEmpty();
    }

    @Test
    void the_contents_of_a_suite_are_shown_by_category_and_price() throws IOException {
        task("stays", "category: writing\nscreening: {complete: no, reason: half a job}\n");

        new ShowCommand().run(FakeCall.in(folder, "jobs"), console);

        assertThat(console.text()).contains("jobs 3: Jobs", "2 tasks, Σ 10.00 USD, 1 rejected by their screening");
        assertThat(console.rows()).contains(List.of("price", "< $50", "1", "10.00 USD"), List.of("price", "no price", "1", "0.00 USD"));
    }

    private void release(String date) throws IOException {
        console.rows().clear();
        new ReleaseCommand().run(FakeCall.in(folder, "jobs").with("out", "releases").with("date", date), console);
    }

    private void task(String id, String more) throws IOException {
        Path task = Files.createDirectories(folder.resolve("jobs/tasks/" + id)).resolve("task.yaml");
        Files.writeString(task, "id: " + id + "\ntitle: T\ninstructions: Do it.\n" + more);
    }

    private void delete(String id) throws IOException {
        Files.delete(folder.resolve("jobs/tasks/" + id + "/task.yaml"));
        Files.delete(folder.resolve("jobs/tasks/" + id));
    }
}
