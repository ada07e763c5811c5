// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.core.economy.Account;
import assay.core.money.Money;
import assay.core.report.Ablation;
import assay.core.report.AttemptScore;
import assay.core.report.Contrast;
import assay.core.report.CriterionScore;
import assay.core.report.Failures;
import assay.core.report.PriceSum;
import assay.core.report.RankRange;
import assay.core.report.Score;
import assay.core.report.Slice;
import assay.core.report.TurnScore;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.core.task.Task;
import assay.core.work.Worker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** All sums of a report, fed one task at a time; memory does not grow with tasks. Not safe for use by several threads. */
public final class RunTally {
    private final Plan plan;
    private final List<String> labels;
    private final Set<String> sawReference;
    private final List<Tally> board = new ArrayList<>();
    private final List<CriterionTally> criteria = new ArrayList<>();
    private final List<FailureTally> failures = new ArrayList<>();
    private final List<Turns> turns = new ArrayList<>();
    private final Slices slices;
    private final PairTally pairs;
    private final AblationTally ablations;
    private final Remarks remarks;
    private final List<Attempts> attempts = new ArrayList<>();
    private final Prices prices = new Prices();

    /** @param sawReference labels of workers that were shown the reference answer */
    public RunTally(Plan plan, Set<String> sawReference) {
        this.plan = plan;
        this.sawReference = Set.copyOf(sawReference);
        labels = plan.workers().stream().map(Worker::label).toList();
        for (int w = 0; w < labels.size(); w++) {
            board.add(new Tally(plan.schedule().trials()));
            criteria.add(new CriterionTally());
            failures.add(new FailureTally());
            turns.add(new Turns(plan.schedule()));
            attempts.add(new Attempts(plan.schedule()));
        }
        slices = new Slices(plan);
        pairs = new PairTally(labels.size());
        ablations = new AblationTally(plan.workers(), sawReference, plan.schedule().trials());
        remarks = new Remarks(plan, labels);
    }

    /**
     * @param cells of this task that ended
     * @param settled of this task
     */
    public void add(long ordinal, Task task, List<Fact.CellEnded> cells, List<Fact.Settled> settled) {
        task.worth().price().ifPresent(prices::add);
        List<Stint> stints = IntStream.range(0, labels.size()).mapToObj(w -> stint(w, cells, settled)).toList();
        for (int w = 0; w < stints.size(); w++) {
            board.get(w).add(task, stints.get(w));
            criteria.get(w).add(task, stints.get(w));
            failures.get(w).add(stints.get(w));
            turns.get(w).add(stints.get(w));
            attempts.get(w).add(stints.get(w));
        }
        slices.add(ordinal, task, stints);
        pairs.add(stints);
        ablations.add(stints);
        remarks.add(task, stints);
    }

    public List<Score> board() {
        return boardOrder().stream().map(w -> board.get(w).score(labels.get(w))).toList();
    }

    public List<Slice> slices() {
        return slices.slices(labels);
    }

    public List<CriterionScore> criteria() {
        return boardOrder().stream().flatMap(w -> criteria.get(w).scores(labels.get(w)).stream()).toList();
    }

    public List<Failures> failures() {
        return boardOrder().stream().map(w -> failures.get(w).failures(labels.get(w))).toList();
    }

    /** Ranked neighbours, by completion rate, the plan's order where it is the same. */
    public List<Contrast> contrasts() {
        return pairs.neighbours(ranked(), labels);
    }

    /** Of ranked workers, best first. */
    public List<RankRange> ranks() {
        return pairs.ranks(ranked(), labels);
    }

    /** What the settings do in which workers differ. */
    public List<Ablation> ablations() {
        return ablations.ablations();
    }

    /** Completion by rounds of feedback. */
    public List<TurnScore> turns() {
        return boardOrder().stream().flatMap(w -> turns.get(w).scores(labels.get(w)).stream()).toList();
    }

    private List<Integer> ranked() {
        return boardOrder().stream().filter(w -> !sawReference.contains(labels.get(w)) && board.get(w).assessed() > 0)
                .sorted(Comparator.comparingDouble(w -> -board.get(w).completion().orElseThrow().value())).toList();
    }

    public List<String> unranked() {
        return labels.stream().filter(sawReference::contains).toList();
    }

    public Optional<Money> totalPrice() {
        return prices.total();
    }

    public long pricedTasks() {
        return prices.tasks();
    }

    /** Sums of prices by how they are known. */
    public List<PriceSum> prices() {
        return prices.sums();
    }

    /** What several attempts at a task come to. */
    public List<AttemptScore> attempts() {
        return boardOrder().stream().flatMap(w -> attempts.get(w).scores(labels.get(w)).stream()).toList();
    }

    public List<String> notes() {
        return remarks.notes(board(), unranked(), contrasts(), prices.sums(), ranks());
    }

    private List<Integer> boardOrder() {
        return IntStream.range(0, plan.workers().size()).boxed()
                .sorted(Comparator.comparing(w -> sawReference.contains(labels.get(w)))).toList();
    }

    private static Stint stint(int worker, List<Fact.CellEnded> cells, List<Fact.Settled> settled) {
        List<Stint.Booked> accounts = new ArrayList<>();
        for (Fact.Settled s : settled)
            for (Account a : s.accounts()) if (a.worker() == worker) accounts.add(new Stint.Booked(s.policy(), a));
        return new Stint(cells.stream().filter(c -> c.cell().worker() == worker).toList(), accounts);
    }
}
