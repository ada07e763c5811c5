// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.content.Digest;
import assay.core.content.Digester;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.problem.Resumable;
import assay.core.run.CellId;
import assay.core.run.Keys;
import assay.core.run.TurnId;
import assay.core.settings.Settings;
import assay.core.spi.grader.Grader;
import assay.core.spi.store.Fact;
import assay.core.spi.store.Standing;
import assay.core.spi.workshop.LimitReached;
import assay.core.task.Criterion;
import assay.core.work.Outcome;
import assay.core.work.Submission;
import assay.core.work.Turn;
import assay.engine.document.Enclosing;
import assay.engine.lease.Lease;
import assay.engine.lease.Unavailable;
import assay.engine.time.Alarms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Has one submission graded: verdicts that are stored under their key stand, the others are asked for. */
final class GradingDesk {
    private final Workroom room;
    private final Sheet sheet;
    private final CellId cell;
    private final Attempts attempts;

    GradingDesk(Workroom room, Sheet sheet, CellId cell, Attempts attempts) {
        this.room = room;
        this.sheet = sheet;
        this.cell = cell;
        this.attempts = attempts;
    }

    /**
     * A submission to be graded.
     *
     * @param said by graders that answer at once; absent while these are asked
     */
    private record Work(Fact.Handed handed, List<Turn> earlier, List<Fact.Rated> stored, Optional<List<Verdict>> said) {}

    /** All verdicts that count for the submission. Graders that answer later are asked last, and hear what the others said. */
    List<Verdict> grade(Fact.Handed handed, List<Turn> earlier, List<Fact.Rated> stored) throws InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        List<Sheet.Group> last = new ArrayList<>();
        for (Sheet.Group group : sheet.groups())
            byGroup(group, new Work(handed, earlier, stored, Optional.empty())).ifPresentOrElse(verdicts::addAll, () -> last.add(group));
        Work after = new Work(handed, earlier, stored, Optional.of(List.copyOf(verdicts)));
        for (Sheet.Group group : last) verdicts.addAll(byGroup(group, after).orElseThrow());
        verdicts.addAll(fromElsewhere(handed.submission(), stored));
        return verdicts;
    }

    /** Empty where the grader is to be asked last. */
    private Optional<List<Verdict>> byGroup(Sheet.Group group, Work work) throws InterruptedException {
        try {
            return room.crew().graders().lend(group.grader(), lease -> {
                boolean later = answersLater(lease);
                return later && work.said().isEmpty() ? Optional.empty() : Optional.of(leased(lease, group, later, work));
            });
        } catch (Unavailable e) {
            throw room.gone(Absences.Kind.GRADER, group.grader(), e);
        }
    }

    private List<Verdict> leased(Lease<Grader> lease, Sheet.Group group, boolean later, Work work) throws InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        List<Criterion> missing = new ArrayList<>();
        List<Digest> keys = new ArrayList<>();
        Digest submission = work.handed().submission().digest();
        for (int i = 0; i < group.criteria().size(); i++) {
            Optional<Digest> key = key(lease, group, i, submission, verdicts);
            if (key.isEmpty()) continue;
            List<Verdict> known = later ? List.of()
                    : Standing.of(work.stored()).stream().filter(r -> r.key().equals(key.get())).map(Fact.Rated::verdict).filter(Standing::isAnswer).toList();
            verdicts.addAll(known);
            if (!known.isEmpty()) continue;
            missing.add(group.criteria().get(i));
            keys.add(key.get());
        }
        if (missing.isEmpty()) return verdicts;
        room.counts().verdicts.add(missing.size());
        boolean broke = work.stored().stream().anyMatch(r -> keys.contains(r.key()) && r.verdict() instanceof Verdict.GraderFailed);
        for (Verdict v : asked(lease, group.grader(), missing, keys, broke, work)) {
            Digest key = keys.get(indexOf(missing, v.criterion()));
            OptionalInt revision = later ? Amending.revision(v, key, group.grader(), work.stored()) : OptionalInt.of(0);
            if (revision.isPresent())
                attempts.outbox().later(new Fact.Rated(
                        room.run(), cell, work.handed().turn(), key, group.grader(), v, lease.stamp(), room.time().now(), revision.getAsInt()));
            verdicts.add(v);
        }
        return verdicts;
    }

    private static boolean answersLater(Lease<Grader> lease) {
        try {
            return lease.service().answersLater();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return false; // what breaks here breaks when the grader is asked, and is told then
        }
    }

    /** Of the verdicts on a criterion of the group; empty when the grader breaks over it, which is its verdict then. */
    private static Optional<Digest> key(Lease<Grader> lease, Sheet.Group group, int index, Digest submission, List<Verdict> verdicts) {
        Criterion c = group.criteria().get(index);
        try {
            String fingerprint = lease.service().fingerprint(c).orElseGet(() -> lease.stamp().sha256());
            return Optional.of(Keys.verdict(submission, c.id(), group.meanings().get(index), group.grader(), fingerprint));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            verdicts.addAll(Answers.broken(group.grader(), Answers.kind(lease), List.of(c), e));
            return Optional.empty();
        }
    }

    private static int indexOf(List<Criterion> criteria, String id) {
        for (int i = 0; i < criteria.size(); i++) if (criteria.get(i).id().equals(id)) return i;
        throw new IllegalStateException("criterion \"" + id + "\" was not asked for");
    }

    /** @param broke whether it broke over one of these before: then it is asked anew, and no reply of then is used again */
    private List<Verdict> asked(Lease<Grader> lease, String grader, List<Criterion> missing, List<Digest> keys, boolean broke, Work given)
            throws InterruptedException {
        Fact.Handed handed = given.handed();
        RaterKind kind = Answers.kind(lease);
        Digester attempt = Digester.of("grading/1").text(cell.toString()).number(handed.turn());
        keys.forEach(attempt::digest);
        if (broke) attempt.number(attempts.ends());
        long seed = Keys.seed(room.plan().schedule().seed(), sheet.task().id(), grader, cell.trial(), handed.turn());
        Calls calls = attempts.of(attempt.finish());
        long deadline = room.time().nanos() + room.limits().cellTime().toNanos();
        Shares shares = new Shares(missing.stream().map(Criterion::id).toList());
        try (Bench bench = new Bench(room, sheet.task(), calls, Optional.empty(), deadline, seed,
                Enclosing.forGraders(room.crew().documents()), List.of(), shares);
                Alarms.Alarm alarm = room.alarms().in(room.limits().cellTime())) {
            GivenGrading work = new GivenGrading(sheet.task(), List.copyOf(missing), handed.submission(), List.copyOf(given.earlier()), seed,
                    Optional.of(new TurnId(room.run(), cell, handed.turn())), given.said().orElse(List.of()));
            return Answers.checked(answers(lease.service(), work, bench, alarm, new Rater(kind, grader)), missing, new Rater(kind, grader), shares);
        } catch (IOException e) {
            return Answers.broken(grader, kind, missing, e);
        }
    }

    private static List<Verdict> answers(Grader grader, GivenGrading work, Bench bench, Alarms.Alarm alarm, Rater rater) throws InterruptedException {
        try {
            List<Verdict> said = grader.grade(work, bench);
            bench.orThrow();
            return said == null ? List.of() : said;
        } catch (InterruptedException e) {
            if (!alarm.rang()) throw e;
            return Answers.broken(rater.name(), rater.kind(), work.criteria(), new IllegalStateException("the grader took too long"));
        } catch (Resumable | HeldBack e) {
            throw e;
        } catch (LimitReached e) {
            if (e.outcome() == Outcome.OUT_OF_BUDGET) throw e;
            return Answers.broken(rater.name(), rater.kind(), work.criteria(), e);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            if (!alarm.rang()) bench.orThrow();
            return Answers.broken(rater.name(), rater.kind(), work.criteria(), e);
        }
    }

    /** Verdicts that no grader of the plan gave, such as imported ones; they count while the criterion means the same. */
    private List<Verdict> fromElsewhere(Submission submission, List<Fact.Rated> stored) {
        List<Verdict> found = new ArrayList<>();
        for (Fact.Rated r : Standing.of(stored)) {
            Optional<Criterion> c = sheet.task().rubric().find(r.verdict().criterion());
            if (c.isEmpty() || sheet.isPlanned(r.grader(), c.get().id())) continue;
            Digest meaning = Keys.meaning(c.get(), Settings.EMPTY, sheet.marks());
            if (Keys.verdict(submission, c.get().id(), meaning, r.grader(), "").equals(r.key())) found.add(r.verdict());
        }
        return found;
    }
}
