// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.content.Blob;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.task.Task;
import assay.core.work.Handed;
import assay.core.work.Submission;
import assay.core.work.Worker;
import assay.testkit.fakes.FakeAssignment;
import assay.testkit.fakes.FakeWorkshop;
import assay.testkit.fakes.Samples;
import assay.testkit.fakes.TaskBuilder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BaselineSolverTest {
    private static Submission solve(String variant, Task task) throws Exception {
        return solve(Worker.modelFree("baseline", variant), task);
    }

    private static Submission solve(Worker worker, Task task) throws Exception {
        return new BaselineSolver().solve(FakeAssignment.seeing(task, worker), FakeWorkshop.withoutModel());
    }

    private static Map<String, String> handed(String variant, Task task) throws Exception {
        return Handed.in(solve(variant, task), task.brief()).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().text()));
    }

    private static TaskBuilder report() {
        return TaskBuilder.task("t").instructions("Which pump failed, and when?").attach("report.md", """
                # Report

                The plant ran well. The pump in hall two failed on Monday. Staff were trained. The pump was mended, and the
                pump in hall two failed again.
                """).wants("answer.md");
    }

    @Test
    void empty_hands_in_nothing() throws Exception {
        assertThat(solve("empty", Samples.twoFiles())).isEqualTo(Submission.of(""));
    }

    @Test
    void echo_hands_in_the_instructions_as_every_deliverable() throws Exception {
        String words = Samples.twoFiles().brief().instructions();

        assertThat(handed("echo", Samples.twoFiles())).isEqualTo(Map.of("clean.csv", words, "note.md", words));
    }

    @Test
    void echo_has_nothing_converted() throws Exception {
        Task task = TaskBuilder.task("t").instructions("Sum it up.").attach(Blob.of("a.pdf", "application/pdf", new byte[] {37, 80})).wants("a.txt").build();
        FakeWorkshop shop = FakeWorkshop.withoutModel().reading("a.pdf", "The pump failed.");

        assertThat(made("echo", task, shop)).isEqualTo("Sum it up.");
        assertThat(shop.enclosed()).isEmpty();
    }

    @Test
    void reference_hands_in_each_file_under_its_name() throws Exception {
        assertThat(handed("reference", Samples.twoFiles())).containsEntry("note.md", "Dropped the second Ada.\n").containsKey("clean.csv");
    }

    @Test
    void a_single_reference_stands_for_the_single_deliverable_whatever_its_name() throws Exception {
        assertThat(handed("reference", report().reference("solution.txt", "In hall two.").build())).isEqualTo(Map.of("answer.md", "In hall two."));
    }

    @Test
    void reference_is_excused_where_there_is_none() {
        var work = FakeAssignment.of(Samples.summary(), Worker.modelFree("baseline", "reference"));

        assertThat(new BaselineSolver().excuse(work)).contains("the task has no reference answer");
    }

    @Test
    void lead_hands_in_the_first_sentences() throws Exception {
        Worker two = new Worker("baseline", Optional.empty(), "lead", Settings.EMPTY.with("sentences", 2));

        assertThat(Handed.in(solve(two, report().build()), report().build().brief()).get("answer.md").text()).isEqualTo("Report The plant ran well.");
    }

    @Test
    void extract_prefers_sentences_that_share_words_with_others() throws Exception {
        Worker one = new Worker("baseline", Optional.empty(), "extract", Settings.EMPTY.with("sentences", 1));

        assertThat(Handed.in(solve(one, report().build()), report().build().brief()).get("answer.md").text()).contains("failed");
    }

    @Test
    void extract_ranks_as_text_rank_does() throws Exception {
        double[] ranks = Extract.ranks(java.util.List.of("red green blue", "red green blue", "one two three"));

        assertThat(ranks[0]).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5));
        assertThat(ranks[2]).isCloseTo(0.15, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void keyword_finds_the_sentence_that_was_asked_for() throws Exception {
        Worker one = new Worker("baseline", Optional.empty(), "keyword", Settings.EMPTY.with("sentences", 1));

        assertThat(Handed.in(solve(one, report().build()), report().build().brief()).get("answer.md").text()).contains("pump").contains("failed");
    }

    @Test
    void table_copies_the_columns_that_were_asked_for() throws Exception {
        Task task = TaskBuilder.task("t").instructions("Hand in the columns city and name.").wants("out.csv")
                .attach("in.csv", "name,age,city\n\"Lee, Ada\",36,London\n").build();

        assertThat(handed("table", task)).containsEntry("out.csv", "name,city\n\"Lee, Ada\",London\n");
    }

    @Test
    void table_fills_the_keys_that_were_asked_for() throws Exception {
        Task task = TaskBuilder.task("t").instructions("Give invoice_total and due_date as JSON.").wants("out.json")
                .attach("in.txt", "Invoice total: 120.50\nDue date: 1 May\n").build();

        assertThat(handed("table", task)).containsEntry("out.json", "{\n  \"invoice_total\": 120.50,\n  \"due_date\": \"1 May\"\n}\n");
    }

    @Test
    void a_choice_falls_on_the_option_named_most() throws Exception {
        assertThat(handed("lead", Samples.choice())).isEqualTo(Map.of("choice", "alpha"));
    }

    @Test
    void attachments_that_are_no_text_are_not_read() throws Exception {
        Task task = TaskBuilder.task("t").instructions("Read it.").attach(Blob.of("a.pdf", "application/pdf", new byte[] {37, 80})).wants("a.txt").build();

        assertThat(handed("lead", task)).isEqualTo(Map.of("a.txt", "Read it."));
    }

    private static String made(String variant, Task task, FakeWorkshop shop) throws Exception {
        Submission said = new BaselineSolver().solve(FakeAssignment.of(task, Worker.modelFree("baseline", variant)), shop);
        return Handed.in(said, task.brief()).values().iterator().next().text();
    }

    @Test
    void what_a_converter_makes_of_a_pdf_is_read_like_a_text() throws Exception {
        Task task = TaskBuilder.task("t").instructions("Sum it up.").attach(Blob.of("a.pdf", "application/pdf", new byte[] {37, 80})).wants("a.txt").build();
        FakeWorkshop shop = FakeWorkshop.withoutModel().reading("a.pdf", "The pump failed. It was mended. All is well. Goodbye.");

        assertThat(made("lead", task, shop)).isEqualTo("The pump failed. It was mended. All is well.");
    }

    @Test
    void the_sheet_with_the_columns_that_were_asked_for_is_copied() throws Exception {
        Task task = TaskBuilder.task("t").instructions("Hand in the columns city and name.").wants("out.csv")
                .attach(Blob.of("in.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new byte[] {80, 75})).build();
        FakeWorkshop shop = FakeWorkshop.withoutModel()
                .reading("in.xlsx", "# Sheet: Notes\n\nread,me\n\n# Sheet: People\n\nname,age,city\n\"Lee, Ada\",36,London\n\n");

        assertThat(made("table", task, shop)).isEqualTo("name,city\n\"Lee, Ada\",London\n");
    }

    @Test
    void an_unknown_variant_lists_those_that_there_are() {
        assertThatThrownBy(() -> new BaselineSolver().variants("", Settings.EMPTY, Path.of("")))
                .isInstanceOf(UserError.class).hasMessageContaining("empty, extract, keyword, lead, reference, table");
    }

    @Test
    void sentences_are_counted_only_where_they_count() {
        Problems problems = new Problems();

        new BaselineSolver().check(new Worker("baseline", Optional.empty(), "echo", Settings.EMPTY.with("sentences", 2)), problems);
        new BaselineSolver().check(new Worker("baseline", Optional.empty(), "lead", Settings.EMPTY.with("sentences", 0)), problems);

        assertThat(problems.all()).extracting(Object::toString).satisfiesExactly(
                p -> assertThat(p).contains("\"echo\" has no setting \"sentences\""), p -> assertThat(p).contains("between 1 and 400"));
    }

    @Test
    void a_huge_attachment_takes_no_longer_than_a_large_one() throws Exception {
        Task task = TaskBuilder.task("t").attach("a.txt", "A sentence about pumps. ".repeat(2_000_000)).wants("a.md").build();

        for (String variant : java.util.List.of("lead", "extract", "keyword", "table"))
            assertThat(handed(variant, task).get("a.md").length()).isLessThan(10_000);
    }
}
