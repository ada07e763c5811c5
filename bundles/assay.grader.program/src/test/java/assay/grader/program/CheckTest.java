// SPDX-License-Identifier: Apache-2.0
package assay.grader.program;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Verdict;
import assay.core.problem.Problems;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.testkit.fakes.FakeGrading;
import assay.testkit.fakes.FakeWorkshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of settings before anything is run. */
class CheckTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{} | must be a text", "{language: 'python'} | there are no tests", "{language: 'python', cases: []} | every program would pass",
        "{language: 'pyhton', cases: [{out: '1'}]} | Did you mean \"python\"?", "{language: 'python', case: [{out: '1'}]} | has no setting \"case\"", "{language: 'python', cases: [{in: '1'}]} | in case 1: there is neither out nor exit",
        "{language: 'python', cases: [{out: '1'}, 3]} | case 2 is no map", "{language: 'python', function: 'f', cases: [{args: [1]}]} | either returns or raises", "{language: 'python', tests: 'no.py'} | not among the task's materials: tests.py",
        "{language: 'python', tests: 'tests.py', cases: [{out: '1'}]} | both cases and tests", "{language: 'python', check: 'check', cases: [{out: '1'}]} | check makes no sense without tests",
        "{language: 'python', seconds: 0, cases: [{out: '1'}]} | seconds is 0, but must be from 0.1", "{language: 'python', memory-mb: 1, cases: [{out: '1'}]} | memory-mb is 1, but must be from 16", "{language: 'python', compare: 'loose', cases: [{out: '1'}]} | must be exact, trimmed or tokens",
        "{language: 'python', tolerance: -1, cases: [{out: '1'}]} | must not be negative", "{language: 'python', runs: 0, cases: [{out: '1'}]} | runs is 0", "{language: 'python', flaky: 'some', cases: [{out: '1'}]} | must be any or all",
        "{language: 'shell', function: 'f', cases: [{returns: 1}]} | a shell script is tested by cases", "{language: 'python', tests: 'tests.py', join: true} | join is for Java", "{language: 'java', tests: 'tests.py', check: 'c'} | check and function are for Python",
        "{language: 'python', cases: [{out-file: 'no.txt'}]} | out-file names \"no.txt\""})
    void a_mistake_is_told_precisely(String with, String told) {
        assertThat(Examined.complaints(Examined.task("a.py").material("tests.py", "pass"), with)).singleElement().asString().startsWith("task \"t\", criterion \"c\": ").contains(told);
    }

    @Test
    void the_program_must_be_a_deliverable_that_is_named_or_the_only_one() {
        assertThat(Examined.complaints(Examined.task("a.py").wants("b.py"), "{language: 'python', cases: [{out: '1'}]}")).singleElement().asString().contains("file is missing; name the deliverable that is run: a.py, b.py");
    }

    @Test
    void a_wrong_program_that_the_tests_pass_is_told() {
        var task = Examined.task("a.py").material("wrong.py", "print(1)");

        assertThat(Examined.complaints(task, "{language: 'python', wrong: 'wrong.py', cases: [{out: '1'}]}")).singleElement().asString().contains("passed by \"wrong.py\"");
        assertThat(Examined.complaints(Examined.task("a.py").material("wrong.py", "print(1)"), "{language: 'python', wrong: 'wrong.py', cases: [{out: '1'}, {in: '2', out: '2'}]}")).isEmpty();
    }

    @Test
    void without_a_sandbox_nothing_is_run_and_it_is_said_what_to_install() throws Exception {
        ProgramGrader grader = new ProgramGrader(1, "/nowhere/bwrap");
        Task task = Examined.task("a.py").criterion("c", "program", Examined.settings("{language: 'python', cases: [{out: '1'}]}")).build();
        Problems problems = new Problems();

        grader.check(task.rubric().criteria().get(0), task, problems);

        assertThat(problems.all()).singleElement().asString().contains("Programs are not run here", "apt-get install bubblewrap");
        assertThat(grader.grade(FakeGrading.of(task, Submission.of("print(1)")), FakeWorkshop.withoutModel())).singleElement()
                .isInstanceOfSatisfying(Verdict.GraderFailed.class, v -> assertThat(v.grounds().reason()).contains("bubblewrap"));
    }
}
