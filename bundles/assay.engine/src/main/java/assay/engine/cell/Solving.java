// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.problem.Resumable;
import assay.core.run.CellId;
import assay.core.run.Keys;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.solver.Solver;
import assay.core.spi.store.Fact;
import assay.core.spi.workshop.Enclosure;
import assay.core.work.Feedback;
import assay.core.work.ModelName;
import assay.core.work.Outcome;
import assay.core.work.Provenance;
import assay.core.work.Spent;
import assay.core.work.Submission;
import assay.core.work.Turn;
import assay.core.work.Worker;
import assay.engine.document.Enclosing;
import assay.engine.lease.Lease;
import assay.engine.lease.Unavailable;
import assay.engine.time.Alarms;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One attempt of a worker at a task: from assignment to submission, or to the reason why there is none. */
final class Solving {
    private final Workroom room;
    private final Sheet sheet;
    private final CellId cell;
    private final Worker worker;
    private final Attempts attempts;

    /**
     * What came of an attempt: a submission, or an ending.
     *
     * @param spent what was spent on an attempt that brought no submission
     */
    record Attempt(Optional<Fact.Handed> handed, Optional<Ending> ending, Spent spent) {}

    Solving(Workroom room, Sheet sheet, CellId cell, Attempts attempts) {
        this.room = room;
        this.sheet = sheet;
        this.cell = cell;
        this.worker = room.plan().workers().get(cell.worker());
        this.attempts = attempts;
    }

    Attempt attempt(List<Turn> earlier) throws InterruptedException {
        Optional<String> elsewhere = Routing.refusal(room.plan(), sheet.task(), worker);
        if (elsewhere.isPresent()) return ended(new Ending(Outcome.WITHHELD, elsewhere.get()), Spent.NOTHING);
        Optional<ModelName> model = worker.model();
        try {
            if (model.isPresent() && !Confidence.allows(sheet.task(), model.get(), room.crew().providers()))
                return ended(new Ending(Outcome.WITHHELD, Confidence.refusal(sheet.task(), model.get())), Spent.NOTHING);
        } catch (Unavailable e) {
            return gone(room.gone(Absences.Kind.PROVIDER, model.get().provider(), e), Spent.NOTHING);
        }
        try {
            Enclosing enclosing = Enclosing.of(worker, sheet.task().brief().attachments(), room.crew().documents(), room.crew().providers());
            List<Enclosure> enclosed = worker.model().isPresent() ? enclosing.all(sheet.task().brief().attachments()) : List.of();
            return room.crew().solvers().lend(worker.solver(), lease -> leased(lease, earlier, enclosing, enclosed));
        } catch (UnreadableDocument e) {
            Optional<PluginGone> gone = room.converterGone(e);
            if (gone.isPresent()) return gone(gone.get(), Spent.NOTHING);
            return ended(new Ending(Outcome.WITHHELD, Reason.brief(String.valueOf(e.getMessage()))), Spent.NOTHING);
        } catch (Unavailable e) {
            return gone(room.gone(Absences.Kind.SOLVER, worker.solver(), e), Spent.NOTHING);
        }
    }

    private Attempt leased(Lease<Solver> lease, List<Turn> earlier, Enclosing enclosing, List<Enclosure> enclosed) throws InterruptedException {
        boolean sees = Traits.seesReference(lease::property, worker);
        Optional<Blob> prompt = worker.prompt().map(p -> room.store().blob("prompt.txt", "text/plain", p.size(), p.digest()));
        GivenAssignment work = GivenAssignment.of(sheet.task(), worker, cell.trial(), earlier, room.plan().schedule().seed(), sees, prompt);
        Provenance from = provenance(enclosed);
        Digest key = Keys.attempt(
                sheet.task(), sheet.marks(), sees, worker, room.plan().schedule().seed(), cell.trial(), earlier, from.materials());
        Calls calls = attempts.of(key);
        long start = room.time().nanos();
        var own = worker.model().map(m -> new Bench.OwnModel(m, Traits.modelSettings(lease::property, worker)));
        try (Bench bench = new Bench(room, sheet.task(), calls, own, start + room.limits().cellTime().toNanos(), work.seed(),
                    enclosing, enclosed);
                Alarms.Alarm alarm = room.alarms().in(room.limits().cellTime())) {
            return solved(lease, work, key, from, bench, alarm, start);
        } catch (PluginGone e) {
            return gone(e, calls.spent());
        } catch (IOException e) {
            return ended(new Ending(Outcome.SOLVER_ERROR, Reason.of(e)), calls.spent());
        }
    }

    private Attempt solved(Lease<Solver> lease, GivenAssignment work, Digest key, Provenance from, Bench bench, Alarms.Alarm alarm, long start)
            throws InterruptedException {
        try {
            Optional<String> excuse = lease.service().excuse(work);
            if (excuse.isPresent()) return ended(new Ending(Outcome.WITHHELD, Reason.brief(excuse.get())), Spent.NOTHING);
            Submission said = lease.service().solve(work, bench);
            bench.orThrow();
            if (said == null) return ended(new Ending(Outcome.SOLVER_ERROR, "the solver handed in null"), bench.seen());
            return handed(lease, work, key, from, said, bench, start);
        } catch (Resumable | HeldBack | VirtualMachineError e) {
            if (e instanceof StackOverflowError) return broken(e, bench, alarm);
            throw e;
        } catch (InterruptedException e) {
            if (!alarm.rang()) throw e;
            return broken(e, bench, alarm);
        } catch (Exception | LinkageError | AssertionError e) {
            if (!alarm.rang()) bench.orThrow();
            return broken(e, bench, alarm);
        }
    }

    private Provenance provenance(List<Enclosure> enclosed) {
        List<Provenance.Material> made = new ArrayList<>();
        worker.prompt().ifPresent(p -> made.add(p.material()));
        for (Enclosure e : enclosed) if (e instanceof Enclosure.AsText t) t.by().ifPresent(made::add);
        return made.isEmpty() ? Provenance.NONE : new Provenance(made);
    }

    private Attempt broken(Throwable thrown, Bench bench, Alarms.Alarm alarm) {
        Ending ending = alarm.rang()
                ? new Ending(Outcome.OUT_OF_TIME, "the attempt took longer than " + room.limits().cellTime().toSeconds() + " s")
                : Ending.of(thrown);
        return ended(ending, bench.seen());
    }

    private Attempt handed(Lease<Solver> lease, GivenAssignment work, Digest key, Provenance from, Submission said, Bench bench, long start) {
        List<Blob> files = said.files().stream().map(room.store()::keep).toList();
        Duration own = Duration.ofNanos(Math.max(0, room.time().nanos() - start));
        Submission kept = new Submission(said.text(), files, spent(said.spent(), bench.seen(), own));
        Optional<Feedback> heard = work.earlier().isEmpty() ? Optional.empty() : Optional.of(work.earlier().get(work.earlier().size() - 1).feedback());
        Fact.Handed fact = new Fact.Handed(
                room.run(), cell, work.earlier().size(), key, kept, heard, lease.stamp(), room.time().now(), together(from, bench.materials()));
        attempts.outbox().later(fact);
        return new Attempt(Optional.of(fact), Optional.empty(), Spent.NOTHING);
    }

    private static Provenance together(Provenance from, List<Provenance.Material> asked) {
        return asked.isEmpty() ? from : new Provenance(Stream.concat(from.materials().stream(), asked.stream()).distinct().toList());
    }

    /** A time that the solver says stands, as for recordings; else the wall clock, and replayed calls count with the time they took. */
    private static Spent spent(Spent said, Spent seen, Duration wall) {
        Duration time = !said.time().isZero() ? said.time() : wall.compareTo(seen.time()) > 0 ? wall : seen.time();
        Spent sum = said.plus(seen);
        return new Spent(sum.usage(), sum.cost(), time, sum.human());
    }

    private static Attempt gone(PluginGone e, Spent spent) {
        return ended(new Ending(Outcome.PLUGIN_GONE, Reason.of(e)), spent);
    }

    private static Attempt ended(Ending ending, Spent spent) {
        return new Attempt(Optional.empty(), Optional.of(ending), spent);
    }
}
