// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.analysis.advice.Assumptions;
import assay.analysis.advice.PartAdvice;
import assay.analysis.advice.Prospect;
import assay.core.economy.RateTable;
import assay.core.economy.Way;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.Estimate;
import assay.core.run.Plan;
import assay.core.run.Route;
import assay.core.spi.store.Cursor;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether what a route promises still holds in a run, reckoned with what the route assumed. */
public final class Promises {
    private final Plan plan;
    private final Route route;
    private final RateTable rates;
    private final List<List<Prospect>> byRule;
    private final long[] lacking;

    private Promises(Plan plan, Route route) {
        this.plan = plan;
        this.route = route;
        rates = route.assumed().rates();
        byRule = route.rules().stream().<List<Prospect>>map(r -> new ArrayList<>()).toList();
        lacking = new long[route.rules().size()];
    }

    /**
     * What came of one rule.
     *
     * @param now US dollars a task; absent where the run has no task for the rule of which enough is known
     * @param lacking tasks for it without a price, a person's minutes, or assessed work
     */
    public record Kept(Route.Rule rule, Optional<Estimate> now, long lacking) {
        /** At least the lower end of what was promised; nothing known is no failure of the rule. */
        public boolean holds() {
            return now.isEmpty() || now.get().value() >= rule.promise().low();
        }

        public boolean isAbove() {
            return now.filter(n -> n.value() > rule.promise().high()).isPresent();
        }
    }

    /** By rule, in the route's order. */
    public static List<Kept> of(RunStore store, Texts texts, String run, Route route) {
        Plan plan = Prospects.plan(store, texts, run);
        Promises found = new Promises(plan, route);
        for (String worker : route.workers())
            if (plan.workers().stream().noneMatch(w -> w.label().equals(worker)))
                throw new UserError(Place.in("--route"), "The route names worker \"" + worker + "\", which run \"" + run + "\" does not have.",
                        "It has " + String.join(", ", plan.workers().stream().map(w -> w.label()).toList()) + ".");
        try (Stream<Fact.TaskText> all = store.tasks(run); Cursor<Fact.CellEnded, Long> cells = new Cursor<>(store.cells(run), c -> c.cell().task())) {
            all.forEachOrdered(t -> found.add(texts.task(t.text(), store::blob), cells.of(t.ordinal())));
        }
        return found.kept();
    }

    private void add(Task task, List<Fact.CellEnded> cells) {
        Route.Rule rule = route.of(task);
        int index = route.rules().indexOf(rule);
        List<Fact.CellEnded> its = cells.stream().filter(c -> c.outcome().counts()
                && rule.worker().equals(Optional.of(plan.workers().get(c.cell().worker()).label()))).toList();
        boolean known = task.worth().price().isPresent() && task.worth().human().isPresent() && (rule.way() == Way.HUMAN || !its.isEmpty());
        if (known) byRule.get(index).add(Prospects.prospect(task, rates, plan, its));
        else lacking[index]++;
    }

    private List<Kept> kept() {
        Route.Assumed a = route.assumed();
        Assumptions given = Assumptions.of(rates, a.fallback(), a.wageLevel(), a.priceLevel());
        return IntStream.range(0, byRule.size()).mapToObj(i -> new Kept(route.rules().get(i), byRule.get(i).isEmpty() ? Optional.empty()
                : Optional.of(new PartAdvice(byRule.get(i), List.of(route.rules().get(i).way()), given).worths().getFirst().value()), lacking[i])).toList();
    }
}
