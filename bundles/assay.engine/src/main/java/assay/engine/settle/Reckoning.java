// SPDX-License-Identifier: Apache-2.0
package assay.engine.settle;

import assay.core.content.Digest;
import assay.core.content.Digester;
import assay.core.economy.Account;
import assay.core.economy.Engagement;
import assay.core.economy.RateTable;
import assay.core.economy.Settlement;
import assay.core.money.Money;
import assay.core.problem.Place;
import assay.core.problem.Resumable;
import assay.core.problem.UserError;
import assay.core.run.Plan;
import assay.core.run.PolicyChoice;
import assay.core.run.RunRates;
import assay.core.run.Stamp;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.spi.store.Fact;
import assay.core.task.Task;
import assay.core.work.Worker;
import assay.engine.lease.Lender;
import assay.engine.lease.Unavailable;
import assay.engine.time.Time;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Has a policy settle single jobs of a run. Safe for use by many threads. */
public final class Reckoning {
    private final String run;
    private final List<Worker> workers;
    private final RunRates rates;
    private final RateTable table;
    private final Digest tableDigest;
    private final Lender<EconomicPolicy> policies;
    private final Time time;

    public Reckoning(String run, Plan plan, Lender<EconomicPolicy> policies, Time time) {
        this.run = run;
        this.workers = plan.workers();
        this.rates = plan.rates();
        this.table = rates.table();
        this.tableDigest = table.digest();
        this.policies = policies;
        this.time = time;
    }

    /**
     * A job to be settled.
     *
     * @param task ordinal in the run
     * @param id of the task
     * @param text digest of the task's text as it is stored
     * @param read the task itself, asked for only when something is to be reckoned
     * @param cells all that have ended, in order
     */
    record Piece(long task, String id, Digest text, Supplier<Task> read, List<Cell> cells) {}

    /** A cell that has ended, and what a policy sees of it. */
    record Cell(Fact.CellEnded ended, Engagement engagement) {}

    /**
     * The settlement; empty when it is the one that is known.
     *
     * @param known key of the settlement that counts now
     * @throws UserError when the policy breaks, naming the task
     * @throws Resumable when the policy is gone
     */
    Optional<Fact.Settled> settled(PolicyChoice choice, Piece piece, Optional<Digest> known) throws InterruptedException {
        try {
            return policies.<Optional<Fact.Settled>, RuntimeException>lend(choice.policy(), lease -> {
                Digest key = key(choice, lease.stamp(), piece);
                if (known.filter(key::equals).isPresent()) return Optional.empty();
                Task read = piece.read.get();
                StoredJob job = new StoredJob(read.id(), read.worth(), read.labels(), piece.cells.stream().map(c -> discounted(c.engagement)).toList());
                Settlement s = settlement(lease.service(), job, choice);
                return Optional.of(new Fact.Settled(run, choice.label(), piece.task, key, s.accounts(), lease.stamp(), time.now()));
            });
        } catch (Unavailable e) {
            throw new Resumable("Stopped: policy gone: " + e.getMessage() + ", and task \"" + piece.id + "\" and those after it are not settled. Put its bundle back"
                    + " (assay plugins install FILE, or into deploy/).", e);
        }
    }

    private Engagement discounted(Engagement e) {
        Worker worker = workers.get(e.worker());
        return table.left(worker).isEmpty() ? e : StoredEngagement.of(e, e.rounds().stream().map(r -> discounted(r, worker)).toList());
    }

    private Engagement.Round discounted(Engagement.Round r, Worker worker) {
        Money tools = r.parts().tools();
        return new Engagement.Round(r.complete(), tools.plus(table.discounted(r.workCost().minus(tools), worker)), r.gradingCost(), r.workTime(),
                r.humanTime(), r.parts());
    }

    private Settlement settlement(EconomicPolicy policy, StoredJob job, PolicyChoice choice) {
        try {
            Settlement settlement = policy.settle(job, PolicyRates.of(choice.settings(), table));
            settlement.accounts().forEach(Account::requireBalance);
            return settlement;
        } catch (UserError e) {
            throw new UserError(Place.in("policy " + choice.label()), "Task \"" + job.task() + "\" cannot be settled: " + e.getMessage(),
                    "What was done is stored; settle with: assay reprice RUN --policy " + choice.policy() + " --rates FILE.");
        } catch (RuntimeException | LinkageError e) {
            throw new UserError(Place.in("policy " + choice.label()), "Policy \"" + choice.label() + "\" broke at task \"" + job.task() + "\": " + e + ".",
                    "What was done is stored; mend the policy and settle with: assay reprice RUN --policy " + choice.policy());
        }
    }

    /** Revisions and the edition of the rates are in it, so that a job that changes and changes back is another one each time. */
    private Digest key(PolicyChoice choice, Stamp by, Piece piece) {
        Digester d = Digester.of("settlement/5").text(choice.label()).digest(tableDigest).number(rates.edition()).text(by.sha256())
                .digest(piece.text).small(piece.cells.size());
        for (Cell c : piece.cells) {
            Engagement e = c.engagement;
            d.small(e.worker()).small(e.trial()).small(c.ended.revision()).text(e.outcome().name()).small(e.complete() ? 1 : 0)
                    .small(e.score().isPresent() ? 1 : 0).real(e.score().orElse(0)).small(e.rounds().size());
            for (Engagement.Round r : e.rounds())
                d.small(r.complete() ? 1 : 0).small(r.workCost().micros()).small(r.gradingCost().micros())
                        .small(r.workTime().toMillis()).small(r.humanTime().toMillis()).small(r.parts().tools().micros())
                        .small(r.parts().people().micros()).small(r.parts().feedback().toMillis()).small(r.parts().waiting().toMillis());
        }
        return d.finish();
    }
}
