// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.analysis.statistic.ClusteredRatio;
import assay.analysis.statistic.Intervals;
import assay.core.money.Money;
import assay.core.report.Estimate;
import assay.core.report.Score;
import assay.core.spi.store.Fact.CellEnded;
import assay.core.task.Task;
import assay.core.work.Outcome;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How one worker does at a set of tasks, summed up task by task. */
final class Tally {
    private final int trials;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final ClusteredRatio completion = new ClusteredRatio();
    private final ClusteredRatio rubric = new ClusteredRatio();
    private final ClusteredRatio dollars = new ClusteredRatio();
    private final Map<String, MoneyTally> money = new LinkedHashMap<>();
    private final Clock clock = new Clock();
    private long tasks;
    private long costMicros;

    Tally(int trials) {
        this.trials = trials;
    }

    void add(Task task, Stint stint) {
        tasks++;
        stint.cells().forEach(c -> outcomes.merge(c.outcome(), 1L, Long::sum));
        completion.add(stint.complete(), stint.assessed());
        var scores = stint.scores();
        rubric.add(scores.stream().mapToDouble(Double::doubleValue).sum(), scores.size());
        long micros = stint.costMicros();
        costMicros = Math.addExact(costMicros, micros);
        if (!stint.cells().isEmpty()) dollars.add(micros / 1e6, 1);
        for (Stint.Booked b : stint.accounts())
            money.computeIfAbsent(b.policy(), p -> new MoneyTally(b.account().earnings().currency())).add(b.account());
        clock.add(stint.timed().stream().map(CellEnded::spent).toList(), task.worth().deadline());
    }

    long assessed() {
        return (long) completion.denominators();
    }

    Optional<Estimate> completion() {
        return trials == 1 ? Intervals.wilson(completion.numerators(), assessed()) : Intervals.share(completion, assessed());
    }

    Score score(String worker) {
        return new Score(worker, tasks * trials, outcomes, assessed(), (long) completion.numerators(), completion(),
                Intervals.share(rubric, (long) rubric.denominators()), new Money(costMicros, "USD"), Intervals.sum(dollars),
                money.entrySet().stream().map(e -> e.getValue().line(e.getKey())).toList(), clock.timing());
    }
}
