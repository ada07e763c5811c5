// SPDX-License-Identifier: Apache-2.0
package assay.analysis.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.ratings.Rating;
import assay.analysis.ratings.Ratings;
import assay.core.content.Digest;
import assay.core.grading.GradingPlan;
import assay.core.grading.RaterKind;
import assay.core.grading.ScoringProfile;
import assay.core.grading.Verdict;
import assay.core.problem.UserError;
import assay.core.run.CellId;
import assay.core.run.Limits;
import assay.core.run.Plan;
import assay.core.run.Schedule;
import assay.core.run.Stamp;
import assay.core.run.SuiteRef;
import assay.core.settings.Settings;
import assay.core.spi.store.Fact;
import assay.core.spi.store.Standing;
import assay.core.task.Annotations;
import assay.core.task.Criterion;
import assay.core.task.Importance;
import assay.core.task.Scale;
import assay.core.task.Task;
import assay.core.task.Weighing;
import assay.core.work.Submission;
import assay.core.work.Worker;
import assay.testkit.engine.MemoryRunStore;
import assay.testkit.engine.MemoryTexts;
import assay.testkit.fakes.TaskBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictImportTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Stamp STAMP = new Stamp("import-verdicts", "assay.analysis", "0.1.0", "ab".repeat(32));
    private static final Choices STRICT = Choices.of("refuse", "refuse", "refuse", "refuse");

    private final MemoryRunStore store = new MemoryRunStore();
    private final MemoryTexts texts = new MemoryTexts();

    @TempDir
    private Path folder;

    @BeforeEach
    void aRunOfTwoTasksByTwoWorkers() {
        Plan plan = new Plan(List.of(new SuiteRef("s", "1", "S", "ab".repeat(32), 2)),
                List.of(Worker.modelFree("replay", "out.jsonl#M1"), Worker.modelFree("baseline", "lead")), new Schedule(1, 0, 1, 1), Limits.DEFAULT,
                GradingPlan.DEFAULTS, ScoringProfile.UPBENCH, List.of());
        store.append(new Fact.Run("r", texts.plan(plan), AT, List.of(STAMP)));
        for (int t = 0; t < 2; t++) {
            Task task = TaskBuilder.task("t" + t).criterion("figures", "people", Settings.EMPTY).criterion(new Criterion("style", "Well written",
                    Importance.OPTIONAL, Optional.empty(), Weighing.on(new Scale(1, 5, 4)), Annotations.NONE)).build();
            store.append(new Fact.TaskText("r", t, task.id(), digest("t" + t), texts.task(task)));
            for (int w = 0; w < 2; w++)
                store.append(new Fact.Handed("r", new CellId(t, w, 0), 0, digest("a"), Submission.of("text " + t + w), Optional.empty(), STAMP, AT));
        }
    }

    private static Digest digest(String of) {
        return Digest.of(of.getBytes(StandardCharsets.UTF_8));
    }

    private VerdictImport.Result imported(Choices choices, String name, String... lines) throws IOException {
        return new VerdictImport(store, texts, "r", choices, STAMP, AT).of(Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n"));
    }

    private Ratings ratings(List<String> raters, Optional<String> by, boolean numbers) {
        return new StoredRatings(l -> store, texts).read(new StoredRatings.Wanted("", "r", raters, by, numbers, Optional.empty()));
    }

    @Test
    void a_row_finds_its_submission_by_the_recorded_name_by_label_and_by_cell() throws IOException {
        imported(STRICT, "v.csv", "task,worker,item,criterion,rater,raterKind,met,score,confidence,minutes", "t0,M1,,figures,ann,human,true,,,2.5",
                "t1,baseline:lead,,style,gpt,judge,,4.5,0.8,", ",,1.0.0,figures,ann,,no,,,");

        List<Fact.Rated> all = store.verdicts("r").toList();
        assertThat(all).extracting(r -> r.cell() + " " + r.verdict().criterion() + " " + r.verdict().rater().kind() + " " + ((Verdict.Graded) r.verdict()).rating())
                .containsExactly("0.0.0 figures HUMAN 1.0", "1.0.0 figures HUMAN 0.0", "1.1.0 style JUDGE 4.5");
        assertThat(all.get(0).verdict().grounds().spent().human()).hasSeconds(150);
    }

    @Test
    void whatever_does_not_fit_is_told_at_once_with_its_line_and_nothing_is_brought_in() {
        assertThatThrownBy(() -> imported(STRICT, "v.csv", "task,worker,criterion,rater,met,score,confidence", "t9,M1,figures,ann,1,,", "t0,M2,figures,ann,1,,",
                "t0,M1,figurs,ann,1,,", "t0,M1,style,ann,,7,", "t0,M1,figures,ann,maybe,,", "t0,M1,figures,,1,,", "t0,M1,style,ann,,5,1.2", "t1,M1,figures,ann,1,,",
                "t1,M1,figures,ann,0,,")).isInstanceOf(UserError.class)
                .hasMessageContaining("v.csv:2").hasMessageContaining("no task \"t9\"").hasMessageContaining("no worker \"M2\"")
                .hasMessageContaining("v.csv:4").hasMessageContaining("\"figures\"").hasMessageContaining("not on the scale").hasMessageContaining("\"maybe\" is no clear verdict")
                .hasMessageContaining("names no rater").hasMessageContaining("\"1.2\" is no number from 0 to 1").hasMessageContaining("before, at");
        assertThat(store.verdicts("r")).isEmpty();
    }

    @Test
    void what_says_nothing_clear_is_treated_as_the_user_says_and_named() throws IOException {
        VerdictImport.Result result = imported(Choices.of("abstain", "not-met", "drop", "drop"), "v.jsonl",
                "{\"item\": \"0.0.0\", \"criterion\": \"figures\", \"rater\": \"a\", \"met\": null}", "{\"item\": \"0.0.0\", \"criterion\": \"figures\", \"rater\": \"b\", \"met\": \"tie\"}",
                "{\"item\": \"0.0.0\", \"criterion\": \"figures\", \"rater\": \"c\", \"met\": \"hm\"}", "{\"item\": \"7.0.0\", \"criterion\": \"figures\", \"rater\": \"c\", \"met\": true}");

        assertThat(result.read()).containsOnlyKeys("undefined read as abstain", "tie read as not-met");
        assertThat(result.dropped()).containsOnlyKeys("unparsable", "not in the run");
        assertThat(store.verdicts("r")).extracting(r -> r.verdict().status()).containsExactly("abstained", "graded");
    }

    @Test
    void the_same_again_changes_nothing_and_another_verdict_takes_the_place_of_the_first() throws IOException {
        String[] rows = {"task,worker,criterion,rater,met", "t0,M1,figures,ann,1"};
        imported(STRICT, "v.csv", rows);

        assertThat(imported(STRICT, "v.csv", rows).same()).isEqualTo(1);
        VerdictImport.Result changed = imported(STRICT, "w.csv", rows[0], "t0,M1,figures,ann,0");

        assertThat(changed.revised()).isEqualTo(1);
        assertThat(store.verdicts("r")).hasSize(2);
        assertThat(Standing.of(store.verdicts("r").toList())).singleElement().satisfies(r -> assertThat(((Verdict.Graded) r.verdict()).met()).isFalse());
    }

    @Test
    void a_run_is_read_as_ratings_with_people_as_the_majority_or_the_adjudicator() throws IOException {
        imported(STRICT, "v.csv", "task,worker,criterion,rater,raterKind,met,confidence", "t0,M1,figures,a,,1,", "t0,M1,figures,b,,1,", "t0,M1,figures,c,,0,",
                "t0,M1,figures,gpt,judge,0,0.75", "t1,M1,figures,a,,1,", "t1,M1,figures,b,,0,", "t1,M1,figures,d,adjudicator,0,");

        assertThat(ratings(List.of(), Optional.empty(), false).raters()).containsExactly("a", "b", "c", "d", "gpt");
        assertThat(ratings(List.of("people", "gpt", "confidence"), Optional.of("importance"), false).all()).containsExactly(
                new Rating("0.0.0/0", "figures", "gpt", "not met", "critical"), new Rating("0.0.0/0", "figures", "people", "met", "critical"),
                new Rating("0.0.0/0", "figures", "confidence", "0.25", "critical"), new Rating("1.0.0/0", "figures", "people", "not met", "critical"));
        assertThat(store.verdicts("r").filter(r -> r.verdict().rater().kind() == RaterKind.ADJUDICATOR)).hasSize(1);
    }

    @Test
    void ratings_on_a_scale_are_read_as_numbers_where_numbers_are_wanted() throws IOException {
        imported(STRICT, "v.csv", "task,worker,criterion,rater,score", "t0,M1,style,a,3.5", "t0,baseline:lead,style,a,5");

        assertThat(ratings(List.of("a"), Optional.of("worker"), true).all()).extracting(r -> r.slice() + " " + r.label())
                .containsExactly("replay:out.jsonl#M1 3.5", "baseline:lead 5");
        assertThatThrownBy(() -> ratings(List.of("ann"), Optional.empty(), true)).isInstanceOf(UserError.class).hasMessageContaining("No verdict is by \"ann\"");
    }
}
