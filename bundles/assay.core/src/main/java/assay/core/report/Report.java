// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import assay.core.money.Money;
import assay.core.run.Plan;
import assay.core.run.Stamp;
import assay.core.spi.store.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/** What an analysis says of a run. Everything but {@link #cells} is in memory. The same stored run gives the same report. */
@ProviderType
public interface Report {
    String run();

    Instant started();

    Plan plan();

    /** Every plugin that touched a result, sorted. */
    List<Stamp> plugins();

    /** One row for each worker, in the order of the plan, those of {@link #unranked} last. */
    List<Score> board();

    /** Labels of workers that were shown the reference answer: listed, and kept out of every comparison. */
    List<String> unranked();

    /** Neighbours on the board by completion rate, best first. */
    List<Contrast> contrasts();

    /** The ranks that the data leave open, best first; empty where nobody is compared. */
    default List<RankRange> ranks() {
        return List.of();
    }

    /** By worker in the order of the board, then by turn; empty where the schedule has no turns of feedback. */
    default List<TurnScore> turns() {
        return List.of();
    }

    /**
     * Who should do such work, one for each ranked worker in the order of the board; reckoned when it is asked for. Empty where
     * no two tasks have a price, a person's minutes and assessed work.
     */
    default List<Advice> advice() {
        return List.of();
    }

    /** What came to the reports later. */
    default Detail detail() {
        return Detail.NONE;
    }

    /** The settings in which workers differ that are otherwise the same, and what each does. */
    default List<Ablation> ablations() {
        return detail().ablations();
    }

    List<Slice> slices();

    List<CriterionScore> criteria();

    List<Failures> failures();

    /** Sum of all tasks' prices in US dollars; absent where no task has one. */
    Optional<Money> totalPrice();

    long pricedTasks();

    /** What a reader should know: missing prices, open verdicts, workers that saw the reference. */
    List<String> notes();

    /** All cells ordered by task, worker, trial; read from the store as they are asked for. Close it. */
    Stream<CellLine> cells();

    /** The answered model calls that a submission was made with, in order; read from the store. */
    default List<Fact.CallEnded> calls(Fact.Handed submission) {
        return List.of();
    }

    /**
     * Finer figures.
     *
     * @param prices sums of the tasks' prices by how they are known, in the order of {@code Price.Basis}
     * @param attempts by worker in the order of the board, then by attempts; empty with one trial a cell
     * @param ablations what crossed settings did; empty where nothing was crossed
     */
    record Detail(List<PriceSum> prices, List<AttemptScore> attempts, List<Ablation> ablations) {
        /** Nothing of it. */
        public static final Detail NONE = new Detail(List.of(), List.of(), List.of());

        public Detail {
            prices = List.copyOf(prices);
            attempts = List.copyOf(attempts);
            ablations = List.copyOf(ablations);
        }

        /** Sums of the prices that nobody agreed on: to be flagged beside every sum that they are part of. */
        public List<PriceSum> estimates() {
            return prices.stream().filter(p -> p.basis().isEstimate()).toList();
        }
    }
}
