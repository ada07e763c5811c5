// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.content.Blob;
import assay.core.grading.Grounds;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.spi.grader.CriterionGrader;
import assay.core.spi.grader.Grader;
import assay.core.spi.grader.Grading;
import assay.core.spi.solver.Solver;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.testkit.engine.FakeLending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {
    /** Price, effort, reference, five criteria that only the word {@code good} meets: nothing to say. */
    private static final String CLEAN = """
            id: t
            title: T
            instructions: Write the word.
            price: {amount: 10, currency: USD, basis: fixed}
            human: {minutes: 5, hourly: {amount: 40, currency: USD}, success: 1}
            reference: {name: a.txt, text: good}
            rubric:
              - {id: c1, text: Has it, importance: critical, grader: word, with: {word: good}}
              - {id: c2, text: Has its end, importance: important, grader: word, with: {word: ood}}
              - {id: c3, text: Has its start, importance: important, grader: word, with: {word: goo}}
              - {id: c4, text: Has its middle, importance: optional, grader: word, with: {word: oo}}
              - {id: c5, text: Is rude, importance: pitfall, grader: word, with: {word: rude}}
            """;

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();
    private final FakeLending installed = new FakeLending()
            .with(Grader.class, "word", new WordGrader(), Map.of("assay.grader.kind", "RULE")).with(Solver.class, "baseline", LintTest::baseline);

    @Test
    void a_clean_task_has_nothing_to_say() throws IOException {
        assertThat(lint(CLEAN)).isEmpty();
    }

    @Test
    void wording_is_warned_of_where_somebody_reads_it() throws IOException {
        installed.with(Grader.class, "reader", new WordGrader(), Map.of("assay.grader.kind", "JUDGE"));
        String worded = CLEAN.replace("text: Has its end", "text: Has a good end").replace("text: Is rude", "text: Avoids jargon").replace("importance: optional", "importance: optional, tags: [x]")
                + "  - {id: c6, text: Gives a good reason, importance: optional, grader: reader}\n"
                + "  - {id: c7, text: States the total and explains the method, importance: optional, grader: reader}\n"
                + "  - {id: c8, text: Invents a figure, importance: optional, grader: word, with: {word: goo}}\n"
                + "  - {id: c9, text: The method that is explained and the stated total, importance: optional, grader: reader}\n";

        assertThat(lint(worded)).filteredOn(m -> m.matches(".*(vague|two things|worded|nearly).*")).satisfiesExactlyInAnyOrder(
                m -> assertThat(m).contains("\"c6\" is vague: \"good\""),
                m -> assertThat(m).contains("\"c7\" says two things at once; the second: \"explains the method\""),
                m -> assertThat(m).contains("Pitfall \"c5\" is worded as something good"),
                m -> assertThat(m).contains("\"c8\" is worded as something bad"),
                m -> assertThat(m).contains("Criteria \"c7\" and \"c9\" say nearly the same"));
    }

    @Test
    void a_task_that_an_empty_answer_passes_is_an_error() throws IOException {
        assertThat(lint(CLEAN.replace("word: good}", "word: ''}").replace("word: ood}", "word: ''}").replace("word: goo}", "word: ''}")))
                .anySatisfy(p -> assertThat(p).contains("task.yaml:7", "passed by an empty answer (baseline:empty, profile upbench)"));
    }

    @Test
    void a_task_that_its_own_instructions_pass_is_an_error() throws IOException {
        assertThat(lint(CLEAN.replace("Write the word.", "Write the word good."))).singleElement().asString().contains("its own instructions", "baseline:echo");
    }

    @Test
    void a_reference_that_fails_the_gate_is_an_error_with_the_graders_reason() throws IOException {
        assertThat(lint(CLEAN.replace("text: good}", "text: goo}"))).anySatisfy(p ->
                assertThat(p).startsWith("error").contains("task.yaml:8", "reference answer of \"t\" fails criterion \"c1\": looked for good"));
    }

    @Test
    void a_reference_that_fails_an_optional_criterion_is_a_warning() throws IOException {
        assertThat(lint(CLEAN.replace("word: oo}", "word: xx}"))).singleElement().asString().startsWith("warning").contains("fails criterion \"c4\"");
    }

    @Test
    void a_grader_that_is_not_installed_is_told_with_the_nearest_one() throws IOException {
        assertThat(lint(CLEAN.replaceFirst("grader: word", "grader: wrd"))).anySatisfy(p ->
                assertThat(p).contains("task.yaml:8", "\"wrd\", which no installed bundle provides. Did you mean \"word\"? Installed: word."));
    }

    @Test
    void what_a_grader_says_of_its_settings_is_told_at_the_criterion() throws IOException {
        assertThat(lint(CLEAN.replace("{word: xx}", "{}").replace("with: {word: oo}", "with: {wort: oo}"))).anySatisfy(p ->
                assertThat(p).contains("task.yaml:11", "Criterion \"c4\": word is missing"));
    }

    @Test
    void criteria_that_contradict_each_other_are_errors() throws IOException {
        assertThat(lint(CLEAN.replace("word: rude}", "word: good}"))).anySatisfy(p -> assertThat(p).startsWith("error").contains("same settings, but one wants what the other forbids"));
        assertThat(lint(CLEAN.replace("word: oo}", "word: oo, min-words: 9, max-words: 3}"))).anySatisfy(p ->
                assertThat(p).startsWith("error").contains("\"c4\" can never be met: min-words is 9, but max-words is 3"));
        assertThat(lint(CLEAN.replace("word: oo}", "word: oo, min-words: 9}").replace("word: goo}", "word: goo, max-words: 3}"))).anySatisfy(p ->
                assertThat(p).startsWith("error").contains("cannot both be met"));
        assertThat(lint(CLEAN.replace("word: oo}", "word: oo, choice: a}").replace("word: goo}", "word: goo, choice: b}"))).anySatisfy(p ->
                assertThat(p).startsWith("error").contains("one wants choice b, the other a").contains("Make one a pitfall"));
        assertThat(lint(CLEAN.replace("importance: pitfall,", "importance: pitfall, points: 5,"))).anySatisfy(p ->
                assertThat(p).startsWith("error").contains("gives 5 points for the bad thing"));
    }

    @Test
    void criteria_that_say_the_same_twice_are_told() throws IOException {
        assertThat(lint(CLEAN.replace("Has its middle", "has it!"))).singleElement().asString().startsWith("warning").contains("\"c1\" and \"c4\" have the same text");
        assertThat(lint(CLEAN.replace("Has its middle", "Has it").replace("word: oo}", "word: good}"))).anySatisfy(p ->
                assertThat(p).startsWith("error").contains("are the same, text and settings"));
    }

    @Test
    void few_criteria_and_none_critical_are_warnings() throws IOException {
        String few = CLEAN.replaceAll("(?m)^  - \\{id: c[345].*\\n", "").replace("importance: critical", "importance: important");

        assertThat(lint(few)).anySatisfy(p -> assertThat(p).startsWith("warning").contains("has 2 criteria to check; 5 to 20 serve best"))
                .anySatisfy(p -> assertThat(p).startsWith("warning").contains("has no critical criterion"));
    }

    @Test
    void what_holds_for_many_tasks_is_told_once_with_a_count() throws IOException {
        String lines = IntStream.range(0, 50).mapToObj(i -> "{\"id\":\"t" + i + "\",\"title\":\"T\",\"instructions\":\"x\"}\n").reduce("", String::concat);
        Files.writeString(folder.resolve("many.jsonl"), lines);

        new Lint(installed, problems, true).check(folder.resolve("many.jsonl"));

        assertThat(told()).hasSize(4).anySatisfy(p -> assertThat(p).contains("50 tasks, such as \"t0\": each has no price."));
    }

    @Test
    void a_plugin_that_breaks_is_told_and_the_rest_is_checked() throws IOException {
        installed.with(Solver.class, "baseline", (work, shop) -> {
            throw new IllegalStateException("broken");
        });

        assertThat(lint(CLEAN)).hasSize(3).allSatisfy(p -> assertThat(p).startsWith("error").contains("could not be tried with baseline:", "broken"));
    }

    @Test
    void without_baselines_a_warning_says_that_nothing_was_tried() throws IOException {
        problems.all();
        new Lint(new FakeLending().with(Grader.class, "word", new WordGrader(), Map.of("assay.grader.kind", "RULE")), problems, true).check(suite(CLEAN));

        assertThat(told()).singleElement().asString().contains("No baselines are installed");
    }

    private List<String> lint(String task) throws IOException {
        Problems fresh = new Problems();
        new Lint(installed, fresh, true).check(suite(task));
        return told(fresh);
    }

    private Path suite(String task) throws IOException {
        Files.writeString(folder.resolve("suite.yaml"), "id: s\nversion: 1\ntitle: S\n");
        Files.writeString(Files.createDirectories(folder.resolve("tasks/t")).resolve("task.yaml"), task);
        return folder;
    }

    private List<String> told() {
        return told(problems);
    }

    private static List<String> told(Problems problems) {
        return problems.all().stream().map((Problem p) -> (p.isError() ? "error " : "warning ") + p).toList();
    }

    private static Submission baseline(assay.core.spi.solver.Assignment work, Workshop shop) {
        return switch (work.worker().variant()) {
            case "empty" -> Submission.of("");
            case "echo" -> Submission.of(work.brief().instructions());
            default -> Submission.of(work.reference().stream().map(Blob::text).findFirst().orElseThrow());
        };
    }

    /** Holds where the text contains a word. */
    private static final class WordGrader extends CriterionGrader {
        private WordGrader() {
            super(RaterKind.RULE, "word");
        }

        @Override
        protected Verdict grade(Criterion criterion, Grading work, Workshop shop) {
            String word = criterion.grader().orElseThrow().with().needText("word");
            return verdict(criterion, work.submission().text().contains(word), Grounds.because("looked for " + word));
        }

        @Override
        public void check(Criterion criterion, Task task, Problems problems) {
            if (!criterion.grader().orElseThrow().with().has("word"))
                problems.error(assay.core.problem.Place.in("somewhere"), "word is missing.", "");
        }
    }
}
