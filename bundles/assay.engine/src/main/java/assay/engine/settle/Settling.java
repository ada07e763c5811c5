// SPDX-License-Identifier: Apache-2.0
package assay.engine.settle;

import assay.core.content.Digest;
import assay.core.content.Digester;
import assay.core.economy.Account;
import assay.core.economy.Engagement;
import assay.core.economy.RateTable;
import assay.core.economy.Settlement;
import assay.core.problem.Place;
import assay.core.problem.Resumable;
import assay.core.problem.UserError;
import assay.core.run.PolicyChoice;
import assay.core.run.RunRates;
import assay.core.run.Stamp;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.task.Task;
import assay.engine.journal.Cursor;
import assay.engine.lease.Lender;
import assay.engine.lease.Unavailable;
import assay.engine.time.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settles the jobs of a run task by task; what does not differ from what was settled before is not reckoned again. */
public final class Settling {
    private static final int TOGETHER = 500;

    private final RunStore store;
    private final String run;
    private final RunRates rates;
    private final RateTable table;
    private final Lender<EconomicPolicy> policies;
    private final Texts texts;
    private final Time time;

    public Settling(RunStore store, String run, RunRates rates, Lender<EconomicPolicy> policies, Texts texts, Time time) {
        this.store = store;
        this.run = run;
        this.rates = rates;
        this.table = rates.table();
        this.policies = policies;
        this.texts = texts;
        this.time = time;
    }

    /**
     * Settles every job of which a cell has ended.
     *
     * @return how many were reckoned anew
     * @throws UserError when the policy breaks, naming the task
     * @throws Resumable when it is not there
     */
    public long settle(PolicyChoice choice) throws InterruptedException {
        long settled = 0;
        List<Fact> batch = new ArrayList<>();
        try (Engagements engagements = new Engagements(store, run, table.review());
                Cursor<Fact.TaskText, Long> texts = new Cursor<>(store.tasks(run), Fact.TaskText::ordinal);
                Cursor<Fact.CellEnded, Long> cells = new Cursor<>(store.cells(run), c -> c.cell().task());
                Cursor<Fact.Handed, Long> handed = new Cursor<>(store.submissions(run), h -> h.cell().task());
                Cursor<Fact.Settled, Long> before = new Cursor<>(store.settlements(run, choice.label()), Fact.Settled::task)) {
            while (cells.key().isPresent()) {
                long t = cells.key().get();
                Fact.TaskText task = texts.of(t).get(0);
                List<Fact.CellEnded> ended = cells.of(t);
                List<Fact.Handed> submissions = handed.of(t);
                Optional<Digest> known = before.of(t).stream().map(Fact.Settled::key).findFirst();
                Optional<Fact.Settled> fact = reckoned(choice, task, ended, submissions, engagements, known);
                if (fact.isEmpty()) continue;
                settled++;
                batch.add(fact.get());
                if (batch.size() >= TOGETHER) send(batch);
            }
        }
        send(batch);
        return settled;
    }

    private void send(List<Fact> batch) {
        if (!batch.isEmpty()) store.append(List.copyOf(batch));
        batch.clear();
    }

    private Optional<Fact.Settled> reckoned(PolicyChoice choice, Fact.TaskText text, List<Fact.CellEnded> ended, List<Fact.Handed> handed,
            Engagements engagements, Optional<Digest> known) throws InterruptedException {
        Once<Task> read = new Once<>(() -> texts.task(text.text(), store::blob));
        List<Engagement> all = engagements(ended, handed, engagements, read);
        try {
            return policies.<Optional<Fact.Settled>, RuntimeException>lend(choice.policy(), lease -> {
                Digest key = key(choice, lease.stamp(), text, ended, all);
                if (known.filter(key::equals).isPresent()) return Optional.empty();
                StoredJob job = new StoredJob(read.get().id(), read.get().worth(), read.get().labels(), all);
                Settlement s = settled(lease.service(), job, choice);
                return Optional.of(new Fact.Settled(run, choice.label(), text.ordinal(), key, s.accounts(), lease.stamp(), time.now()));
            });
        } catch (Unavailable e) {
            throw new Resumable("Stopped: policy gone: " + e.getMessage() + ", and task \"" + text.id() + "\" and those after it are not settled. Put its bundle back"
                    + " (assay plugins install FILE, or into deploy/).", e);
        }
    }

    /** Both lists are in the order of cells. */
    private static List<Engagement> engagements(List<Fact.CellEnded> ended, List<Fact.Handed> handed, Engagements made, Once<Task> task) {
        List<Engagement> all = new ArrayList<>(ended.size());
        int from = 0;
        for (Fact.CellEnded e : ended) {
            int to = from;
            while (to < handed.size() && handed.get(to).cell().compareTo(e.cell()) <= 0) to++;
            while (from < to && !handed.get(from).cell().equals(e.cell())) from++;
            all.add(made.of(e, handed.subList(from, to), () -> task.get().rubric()));
            from = to;
        }
        return all;
    }

    private Settlement settled(EconomicPolicy policy, StoredJob job, PolicyChoice choice) {
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
    private Digest key(PolicyChoice choice, Stamp by, Fact.TaskText task, List<Fact.CellEnded> ended, List<Engagement> all) {
        Digester d = Digester.of("settlement/4").text(choice.label()).digest(table.digest()).number(rates.edition()).text(by.sha256()).digest(task.digest()).number(all.size());
        for (int i = 0; i < all.size(); i++) {
            Engagement e = all.get(i);
            d.number(e.worker()).number(e.trial()).number(ended.get(i).revision()).text(e.outcome().name()).number(e.complete() ? 1 : 0)
                    .number(e.score().isPresent() ? 1 : 0).real(e.score().orElse(0)).number(e.rounds().size());
            for (Engagement.Round r : e.rounds())
                d.number(r.complete() ? 1 : 0).number(r.workCost().micros()).number(r.gradingCost().micros())
                        .number(r.workTime().toMillis()).number(r.humanTime().toMillis()).number(r.parts().tools().micros())
                        .number(r.parts().people().micros()).number(r.parts().feedback().toMillis()).number(r.parts().waiting().toMillis());
        }
        return d.finish();
    }
}
