// SPDX-License-Identifier: Apache-2.0
package assay.testkit.store;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.economy.Account;
import assay.core.economy.Measure;
import assay.core.economy.Posting;
import assay.core.grading.Assessment;
import assay.core.grading.Assessment.Completion;
import assay.core.grading.Grounds;
import assay.core.grading.Preference;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Ruling;
import assay.core.grading.Verdict;
import assay.core.money.Money;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import assay.core.spi.model.Certainty;
import assay.core.spi.model.Reply;
import assay.core.spi.model.ToolCall;
import assay.core.spi.store.Fact;
import assay.core.work.Feedback;
import assay.core.work.Outcome;
import assay.core.work.Provenance;
import assay.core.work.Spent;
import assay.core.work.Submission;
import assay.core.work.Usage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Facts of a run, each with values in all of its parts. */
public final class SampleFacts {
    public static final Instant AT = Instant.parse("2026-03-01T10:00:00.123Z");
    public static final Stamp STAMP = new Stamp("single", "assay.solver.single", "0.1.0", "ab".repeat(32));
    public static final Spent SPENT = new Spent(
            new Usage(100, 20, 30, 4), Optional.of(Money.usd("0.001234")), Duration.ofNanos(1_500_000_001), Duration.ofMinutes(7));

    private SampleFacts() {}

    public static Digest digest(String of) {
        return Digest.of(of.getBytes(StandardCharsets.UTF_8));
    }

    public static Fact.Run run(String name) {
        return new Fact.Run(name, "{\"plan\": \"größer\"}", AT, List.of(STAMP));
    }

    /** The run planned anew; nothing but the plan differs. */
    public static Fact.Run replanned(String name, int revision) {
        return new Fact.Run(name, revision, "{\"plan\": " + revision + "}", AT, List.of(STAMP));
    }

    /** The task with another text. */
    public static Fact.TaskText reworded(String run, long ordinal, int revision, String text) {
        return new Fact.TaskText(run, ordinal, revision, "task-" + ordinal, digest(text), text);
    }

    public static Fact.TaskText task(String run, long ordinal, String text) {
        return new Fact.TaskText(run, ordinal, "task-" + ordinal, digest(text), text);
    }

    public static Fact.CallStarted started(String run, String attempt, int ordinal, Instant at) {
        return new Fact.CallStarted(run, digest(attempt), ordinal, digest("prompt"), "openai:gpt-5", at);
    }

    public static Fact.CallEnded ended(String run, String attempt, int ordinal, Spent spent) {
        Reply reply = new Reply("Answer 🙂", List.of(new ToolCall("c1", "search", "{\"q\": [1, \"\u0000\"]")), Reply.End.TOOLS,
                new Usage(9, 8, 7, 6), new Reply.Server("gpt-5-2026", "fp_1", Optional.of(Money.of("0.5", "EUR")))).with(new Certainty(8,
                        List.of(new Certainty.Spot(0, 6, 0.75, List.of(new Certainty.Other("Ans\"wer", 0.2), new Certainty.Other("No", 0.0031))), new Certainty.Spot(7, 8, 0, List.of()))));
        return new Fact.CallEnded(run, digest(attempt), ordinal, digest("prompt"), "openai:gpt-5", reply, spent, 3, STAMP, AT);
    }

    public static Fact.Handed handed(String run, CellId cell, int turn, String text, Blob... files) {
        Optional<Feedback> feedback = turn == 0 ? Optional.empty()
                : Optional.of(new Feedback(List.of(new Feedback.Remark("figures", "HUMAN", "The \"sum\" is off.\n")), true));
        Submission submission = new Submission(text, List.of(files), SPENT);
        Provenance from = turn == 0 ? Provenance.NONE : new Provenance(List.of(
                new Provenance.Material(Provenance.CONVERTED, "files/figures 2026.xlsx", "spreadsheet", "1", digest("the \"text\""))));
        return new Fact.Handed(run, cell, turn, digest("attempt " + cell), submission, feedback, STAMP, AT, from);
    }

    public static Verdict graded(String criterion, String rater, boolean met) {
        Grounds grounds = new Grounds("Because.", "Mend it.", OptionalDouble.of(0.75), SPENT);
        return new Verdict.Graded(criterion, new Rater(RaterKind.JUDGE, rater), met, met ? 1 : 0.25, grounds);
    }

    public static Fact.Rated rated(String run, CellId cell, int turn, String key, String grader, Verdict verdict) {
        return new Fact.Rated(run, cell, turn, digest(key), grader, verdict, STAMP, AT);
    }

    public static Assessment assessment(Completion completion) {
        return new Assessment(completion, completion == Completion.OPEN ? OptionalDouble.empty() : OptionalDouble.of(2.0 / 3),
                List.of(new Ruling("figures", Ruling.Standing.MET, 1.0 / 3, "judge"),
                        new Ruling("length", Ruling.Standing.NOT_MET, 0, "human majority")),
                List.of("length"), List.of());
    }

    public static Fact.Assessed assessed(String run, CellId cell, int turn, int revision, Completion completion) {
        return new Fact.Assessed(run, cell, turn, revision, "upbench (gate: critical)", assessment(completion), AT);
    }

    public static Fact.CellEnded complete(String run, CellId cell, int revision) {
        return ended(run, cell, revision, Outcome.ASSESSED, Completion.COMPLETE, "0.001234");
    }

    /** A cell that ended as given, with this cost in US dollars. */
    public static Fact.CellEnded ended(String run, CellId cell, int revision, Outcome outcome, Completion completion, String cost) {
        Spent spent = new Spent(SPENT.usage(), Optional.of(Money.usd(cost)), SPENT.time(), SPENT.human());
        return new Fact.CellEnded(run, cell, revision, outcome, 1, Optional.of(assessment(completion)), spent, "why", AT);
    }

    public static Fact.CellEnded failed(String run, CellId cell, int revision) {
        return new Fact.CellEnded(
                run, cell, revision, Outcome.MODEL_ERROR, -1, Optional.empty(), Spent.NOTHING, "connection lost", AT);
    }

    /** What a rater said of the first turns of two cells. */
    public static Fact.Preferred preferred(String run, CellId first, Fact.Side second, String key, Preference preference) {
        return new Fact.Preferred(run, new Fact.Side(run, first, 0), second, digest(key), "judge", preference, STAMP, AT);
    }

    public static Preference given(String rater, Preference.Better better) {
        Grounds grounds = new Grounds("Because.", "", OptionalDouble.of(0.75), SPENT);
        List<Preference.Look> looks = List.of(new Preference.Look(false, better), new Preference.Look(true, Preference.Better.TIE));
        return new Preference.Given(new Rater(RaterKind.JUDGE, rater), better, looks, grounds);
    }

    public static Fact.Settled settled(String run, long task, String key, String earnings) {
        Account account = new Account(1, Money.usd(earnings), Money.usd("0.5"),
                List.of(new Posting(Posting.Kind.CLIENT_PAYMENT, Money.of("7.25", "EUR"), "price")), List.of(new Measure("earn-rate", 0.1, 3)));
        return new Fact.Settled(run, "payout", task, digest(key), List.of(account), STAMP, AT);
    }
}
