// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.store;

import assay.core.content.Digest;
import assay.core.economy.Account;
import assay.core.grading.Assessment;
import assay.core.grading.Preference;
import assay.core.grading.Verdict;
import assay.core.money.Money;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import assay.core.spi.model.Reply;
import assay.core.work.Feedback;
import assay.core.work.Outcome;
import assay.core.work.Provenance;
import assay.core.work.Spent;
import assay.core.work.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that happened in a run. Facts are added, never changed: a correction is a new fact with a higher revision. */
public sealed interface Fact {
    /** Name of the run; empty for {@link Noted}. */
    String run();

    /**
     * A run was planned, or planned anew for a re-grade. Key: run + revision; the highest revision counts.
     *
     * @param revision 0 = as first planned
     * @param plan JSON of the plan
     * @param at when the run was first planned, the same in every revision
     * @param by which builds of Assay planned it, in this revision or an earlier one
     */
    record Run(String run, int revision, String plan, Instant at, List<Stamp> by) implements Fact {
        /** As first planned. */
        public Run(String run, String plan, Instant at, List<Stamp> by) {
            this(run, 0, plan, at, by);
        }
    }

    /**
     * A run has a task, or a re-grade gave it another rubric or key. Key: run + ordinal + revision; the highest revision
     * counts.
     *
     * @param revision 0 = as first planned
     * @param digest of the text
     * @param text JSON of the task; stored once for all runs
     */
    record TaskText(String run, long ordinal, int revision, String id, Digest digest, String text) implements Fact {
        /** As first planned. */
        public TaskText(String run, long ordinal, String id, Digest digest, String text) {
            this(run, ordinal, 0, id, digest, text);
        }
    }

    /** What the journal of an attempt knows of one call. */
    sealed interface Call extends Fact permits CallEnded, CallStarted {
        Digest attempt();

        int ordinal();

        Digest prompt();
    }

    /**
     * A model call is about to be made. Key: run + attempt + ordinal + at.
     *
     * @param attempt key of the attempt or grading that calls
     * @param ordinal of the call in the attempt, from 0
     */
    record CallStarted(String run, Digest attempt, int ordinal, Digest prompt, String model, Instant at) implements Call {}

    /**
     * A model call was answered. Key: run + attempt + ordinal.
     *
     * @param spent tokens, money and time of all its tries
     * @param tries how often the call was sent
     */
    record CallEnded(
            String run, Digest attempt, int ordinal, Digest prompt, String model, Reply reply, Spent spent, int tries, Stamp by, Instant at)
            implements Call {
        /** What it cost this run by the provider's own word. */
        public Optional<Money> billed() {
            return spent.cost().isPresent() ? reply.server().billed() : Optional.empty();
        }

        /** What it cost this run by the price card, where the provider says nothing. */
        public Optional<Money> estimated() {
            return reply.server().billed().isPresent() ? Optional.empty() : spent.cost();
        }
    }

    /**
     * A worker handed in. Key: run + cell + turn.
     *
     * @param feedback what the worker was told of the turn before; absent in turn 0
     * @param provenance what it was made from beside the task
     */
    record Handed(
            String run, CellId cell, int turn, Digest attempt, Submission submission, Optional<Feedback> feedback, Stamp by, Instant at,
            Provenance provenance)
            implements Fact {
        /** Made from the task as it is. */
        public Handed(
                String run, CellId cell, int turn, Digest attempt, Submission submission, Optional<Feedback> feedback, Stamp by, Instant at) {
            this(run, cell, turn, attempt, submission, feedback, by, at, Provenance.NONE);
        }
    }

    /**
     * A rater said something, or something else than before. Key: run + cell + turn + key + criterion + rater + status + revision.
     *
     * @param key of the verdict, see {@link assay.core.run.Keys#verdict}
     * @param revision 0 = as first said; of what one rater says of a criterion under a key the highest counts, see {@link Standing}
     */
    record Rated(String run, CellId cell, int turn, Digest key, String grader, Verdict verdict, Stamp by, Instant at, int revision) implements Fact {
        /** As first said. */
        public Rated(String run, CellId cell, int turn, Digest key, String grader, Verdict verdict, Stamp by, Instant at) {
            this(run, cell, turn, key, grader, verdict, by, at, 0);
        }
    }

    /**
     * A submission was assessed. Key: run + cell + turn + revision.
     *
     * @param profile the scoring profile in words
     */
    record Assessed(String run, CellId cell, int turn, int revision, String profile, Assessment assessment, Instant at) implements Fact {}

    /**
     * A cell ended, or ended anew after a resume or a re-grade. Key: run + cell + revision; the highest revision counts.
     *
     * @param turn the turn that counts: the first complete one, else the last; -1 where nothing was handed in
     * @param spent of the whole cell, all turns, work and grading
     * @param reason why it ended so, or why it was revised; may be empty
     */
    record CellEnded(
            String run, CellId cell, int revision, Outcome outcome, int turn, Optional<Assessment> assessment, Spent spent, String reason, Instant at)
            implements Fact {
        public boolean complete() {
            return outcome == Outcome.ASSESSED && assessment.isPresent() && assessment.get().isComplete();
        }
    }

    /**
     * A policy settled a job. Key: run + policy + task + key.
     *
     * @param policy label of the choice, with its settings
     * @param key of all that the settlement depends on
     */
    record Settled(String run, String policy, long task, Digest key, List<Account> accounts, Stamp by, Instant at) implements Fact {}

    /** One of the two submissions of a comparison; they may be of two runs. */
    record Side(String run, CellId cell, int turn) {}

    /**
     * A rater said which of two submissions of one task is better. Key: run + key + rater + status.
     *
     * @param key of all that the preference depends on, see {@link assay.core.run.Keys#preference}
     * @param comparer name of the comparer, or of where the preference comes from
     */
    record Preferred(String run, Side first, Side second, Digest key, String comparer, Preference preference, Stamp by, Instant at)
            implements Fact {}

    /**
     * Something was noted in a book of the store, which belongs to no run. Key: book + number; who finds the number taken was
     * second, and writes under the next one.
     *
     * @param book such as {@code desk}
     * @param number from 0, without gaps
     */
    record Noted(String book, long number, String text, Instant at) implements Fact {
        /** None. */
        @Override
        public String run() {
            return "";
        }
    }
}
