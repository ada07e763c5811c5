// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Verdict;
import assay.core.spi.model.Model;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.core.work.Usage;
import assay.testkit.fakes.FakeGrading;
import assay.testkit.fakes.FakeWorkshop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class UnusableAnswersTest {
    private static final ScriptedJudge YES = new ScriptedJudge((id, text) -> "yes");

    private static String good(Prompt prompt) {
        return YES.reply(prompt).text();
    }

    private static Map<String, Model> unusable() {
        Map<String, Model> all = new LinkedHashMap<>();
        all.put("prose", p -> Reply.of("Yes, the work is right. I am sure."));
        all.put("half JSON", p -> Reply.of(good(p).substring(0, good(p).length() / 2)));
        all.put("JSON without its end", p -> Reply.of(good(p).substring(0, good(p).length() - 2)));
        all.put("the wrong criterion", p -> Reply.of(good(p).replace("\"right\"", "\"wrong\"")));
        all.put("nothing", p -> Reply.of(""));
        all.put("blanks", p -> Reply.of(" \n"));
        all.put("the prompt", p -> Reply.of(p.messages().get(0).text() + "\n" + ScriptedJudge.question(p)));
        all.put("another receipt", p -> Reply.of(good(p).replace(ScriptedJudge.receipt(p), "deadbeef")));
        all.put("a word that is no answer", p -> Reply.of(good(p).replace("\"yes\"", "\"mostly\"")));
        all.put("no reason", p -> Reply.of(good(p).replace("Seen.", "")));
        all.put("a list instead of an object", p -> Reply.of("[" + good(p).replace("{", "[").replace("}", "]") + "]"));
        all.put("null", p -> Reply.of("null"));
        all.put("a verdict that is no list", p -> Reply.of("{\"receipt\": \"" + ScriptedJudge.receipt(p) + "\", \"verdicts\": \"yes\"}"));
        all.put("two answers that differ", p -> Reply.of(good(p).replace("{\"criterion\":\"right\"",
                "{\"criterion\":\"right\",\"reason\":\"x\",\"answer\":\"no\",\"confidence\":1,\"fix\":\"\",\"evidence\":[]},{\"criterion\":\"right\"")));
        all.put("an answer cut off at its limit", p -> new Reply(good(p).substring(0, 30), List.of(), Reply.End.LENGTH, Usage.NONE, Reply.Server.SILENT));
        return all;
    }

    @TestFactory
    Stream<DynamicTest> an_answer_that_cannot_be_used_fails_the_grader_after_the_retries_and_is_no_zero() {
        return unusable().entrySet().stream().map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
            FakeWorkshop shop = FakeWorkshop.with(e.getValue());

            List<Verdict> verdicts = Judging.judge().grade(FakeGrading.of(Judging.task(Judging.criterion("right", Judging.WITH)), "Text."), shop);

            assertThat(verdicts).singleElement().isInstanceOf(Verdict.GraderFailed.class);
            assertThat(verdicts.get(0).grounds().reason()).startsWith("3 answers of scripted:one could not be used; the last: ");
            assertThat(shop.prompts()).hasSize(3);
            assertThat(ScriptedJudge.question(shop.prompts().get(2))).contains("your answer could not be used");
        }));
    }

    @Test
    void eleven_of_ten_is_no_rating_and_the_other_criterion_stands() throws Exception {
        Task task = Judging.task(Judging.scaled("clear", Judging.WITH), Judging.criterion("right", Judging.WITH));

        List<Verdict> verdicts = Judging.verdicts(task, Submission.of("Text."), new ScriptedJudge((id, text) -> id.equals("clear") ? "11" : "yes"));

        assertThat(verdicts.get(0)).isInstanceOf(Verdict.GraderFailed.class);
        assertThat(verdicts.get(0).grounds().reason()).contains("is 11, which is not on its scale from 1 to 5");
        assertThat(verdicts.get(1)).isInstanceOf(Verdict.Graded.class);
    }

    @Test
    void only_what_lacks_a_good_answer_is_asked_again() throws Exception {
        Task task = Judging.task(Judging.scaled("clear", Judging.WITH), Judging.criterion("right", Judging.WITH));
        int[] asked = {0};
        FakeWorkshop shop = FakeWorkshop.with(new ScriptedJudge((id, text) -> id.equals("clear") ? (asked[0]++ == 0 ? "11" : "4") : "yes"));

        List<Verdict> verdicts = Judging.judge().grade(FakeGrading.of(task, "Text."), shop);

        assertThat(verdicts).allMatch(Verdict.Graded.class::isInstance);
        assertThat(shop.prompts()).hasSize(2);
        assertThat(ScriptedJudge.statements(shop.prompts().get(1)).stream().map(m -> m.group(1))).contains("clear").doesNotContain("right");
    }

    @Test
    void what_can_be_mended_without_guessing_is_mended() throws Exception {
        Model sloppy = p -> Reply.of("Here you are:\n```json\n" + good(p).replace("}]", "},]").replace("\"fix\"", "fix").replace("\"Seen.\"", "'Seen.'") + "\n```\nDone.");

        assertThat(Judging.verdict(Judging.WITH, "Text.", sloppy)).isInstanceOf(Verdict.Graded.class);
    }

    @Test
    void a_model_without_schemas_is_asked_in_words() throws Exception {
        FakeWorkshop shop = FakeWorkshop.with(p -> {
            if (p.schema().isPresent()) throw new ModelFailure.RejectedRequest("no schemas here", null);
            return YES.reply(p);
        });
        JudgeGrader judge = Judging.judge();
        Task task = Judging.task(Judging.criterion("right", Judging.WITH));

        assertThat(judge.grade(FakeGrading.of(task, "Text."), shop).get(0)).isInstanceOf(Verdict.Graded.class);
        assertThat(judge.grade(FakeGrading.of(task, "Another."), shop).get(0)).isInstanceOf(Verdict.Graded.class);
        assertThat(shop.prompts()).extracting(p -> p.schema().isPresent()).containsExactly(true, false, false);
    }

    @Test
    void a_model_that_cannot_be_asked_fails_the_grader_at_once() throws Exception {
        Verdict verdict = Judging.verdict(Judging.WITH, "Text.", p -> {
            throw new ModelFailure.Unauthorized("no key", null);
        });

        assertThat(verdict).isInstanceOf(Verdict.GraderFailed.class);
        assertThat(verdict.grounds().reason()).isEqualTo("scripted:one gave no answer: no key");
    }

    @Test
    void what_a_judge_cannot_tell_is_an_abstention() throws Exception {
        assertThat(Judging.verdict(Judging.WITH, "Text.", new ScriptedJudge((id, text) -> "cannot-tell"))).isInstanceOf(Verdict.Abstained.class);
    }
}
