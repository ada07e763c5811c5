// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.content.Digest;
import assay.core.content.Digester;
import assay.core.grading.Grounds;
import assay.core.grading.Preference;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.problem.Resumable;
import assay.core.settings.Settings;
import assay.core.spi.comparer.Comparer;
import assay.core.spi.comparer.Pair;
import assay.core.spi.store.Fact;
import assay.core.spi.workshop.LimitReached;
import assay.core.task.Task;
import assay.core.work.Outcome;
import assay.core.work.Spent;
import assay.core.work.Submission;
import assay.engine.document.Enclosing;
import assay.engine.journal.Outbox;
import assay.engine.lease.Lease;
import assay.engine.lease.Unavailable;
import assay.engine.time.Alarms;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Has pairs of submissions compared, and stores what is preferred. */
public final class ComparingDesk {
    private final Workroom room;
    private final String comparer;
    private final Settings with;

    public ComparingDesk(Workroom room, String comparer, Settings with) {
        this.room = room;
        this.comparer = comparer;
        this.with = with;
    }

    /**
     * Two submissions of a task, in the order in which they are always put before a comparer.
     *
     * @param again whether comparing them failed before; then no reply of then is used again
     */
    public record Match(Task task, Digest key, Fact.Side first, Submission one, Fact.Side second, Submission other, boolean again) {}

    private record GivenPair(Task task, Submission first, Submission second, Settings with, long seed) implements Pair {}

    /** Stores the preference; empty when the run stops, or a call may have been paid for that is not made again. */
    public Optional<Fact.Preferred> compare(Match match) {
        try {
            Fact.Preferred fact = room.crew().comparers().lend(comparer, lease -> {
                Preference said = asked(lease, match);
                return new Fact.Preferred(room.run(), match.first(), match.second(), match.key(), comparer, said, lease.stamp(), room.time().now());
            });
            room.store().append(fact);
            return Optional.of(fact);
        } catch (HeldBack e) {
            room.counts().held.increment();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (LimitReached e) {
            room.halt().wind("Stopped: " + Reason.of(e) + ".");
        } catch (Unavailable e) {
            room.halt().wind("Stopped: comparer " + e.getMessage() + ".");
        } catch (Throwable e) { // the store's trouble, or a fault of ours
            room.halt().fail(e);
        }
        return Optional.empty();
    }

    private Preference asked(Lease<Comparer> lease, Match match) throws InterruptedException {
        Rater rater = new Rater(kind(lease), comparer);
        Digester attempt = Digester.of("comparing/1").digest(match.key());
        if (match.again()) attempt.number(room.time().now().toEpochMilli());
        long seed = Long.parseUnsignedLong(Digester.of("comparing-seed/1").number(room.plan().schedule().seed()).digest(match.key()).finish().hex(), 0, 16, 16);
        Calls calls = new Calls(room, new Outbox(room.store()), room.run() + " " + comparer, attempt.finish(), Optional.empty());
        long deadline = room.time().nanos() + room.limits().cellTime().toNanos();
        try (Bench bench = new Bench(room, match.task(), calls, Optional.empty(), deadline, seed, Enclosing.forGraders(room.crew().documents()), List.of());
                Alarms.Alarm alarm = room.alarms().in(room.limits().cellTime())) {
            return booked(said(lease.service(), new GivenPair(match.task(), match.one(), match.other(), with, seed), bench, alarm, rater), bench.seen());
        } catch (IOException e) {
            return failed(rater, e);
        }
    }

    private static RaterKind kind(Lease<Comparer> lease) {
        return lease.property("assay.grader.kind").isEmpty() ? RaterKind.JUDGE : Answers.kind(lease);
    }

    private static Preference said(Comparer comparer, Pair pair, Bench bench, Alarms.Alarm alarm, Rater rater) throws InterruptedException {
        try {
            Preference said = comparer.compare(pair, bench);
            bench.orThrow();
            return said == null ? failed(rater, new IllegalStateException("the comparer answered null")) : said;
        } catch (InterruptedException e) {
            if (!alarm.rang()) throw e;
            return failed(rater, new IllegalStateException("the comparer took too long"));
        } catch (Resumable | HeldBack e) {
            throw e;
        } catch (LimitReached e) {
            if (e.outcome() == Outcome.OUT_OF_BUDGET) throw e;
            return failed(rater, e);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            if (!alarm.rang()) bench.orThrow();
            return failed(rater, e);
        }
    }

    private static Preference failed(Rater rater, Throwable cause) {
        return new Preference.Failed(rater, Grounds.because(Reason.of(cause)));
    }

    private static Preference booked(Preference said, Spent seen) {
        Grounds g = said.grounds();
        Grounds all = new Grounds(g.reason(), g.fix(), g.confidence(), g.spent().plus(seen));
        return switch (said) {
            case Preference.Given x -> new Preference.Given(x.rater(), x.better(), x.looks(), all);
            case Preference.Pending x -> new Preference.Pending(x.rater(), all);
            case Preference.Failed x -> new Preference.Failed(x.rater(), all);
        };
    }
}
