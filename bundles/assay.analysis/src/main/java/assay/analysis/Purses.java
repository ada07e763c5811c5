// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.core.economy.Account;
import assay.core.money.Money;
import assay.core.run.Plan;
import assay.core.run.PolicyChoice;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.task.Price;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What each policy of a run makes of each worker, by task, so that another run can be laid beside it: three numbers a task. */
public final class Purses {
    /** What is compared. */
    public enum What {
        EARNINGS, COST, PROFIT;

        /** As commands take it. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        double of(Purse p) {
            return switch (this) {
                case EARNINGS -> p.earnings / 1e6;
                case COST -> p.cost / 1e6;
                case PROFIT -> (p.earnings - p.cost) / 1e6;
            };
        }
    }

    /** In millionths of a dollar. */
    record Purse(long earnings, long cost) {
        private static Purse of(Account account) {
            return new Purse(account.earnings().micros(), account.cost().micros());
        }

        private Purse plus(Purse other) {
            return new Purse(Math.addExact(earnings, other.earnings), Math.addExact(cost, other.cost));
        }
    }

    private final Map<String, List<Map<String, Purse>>> byPolicy = new LinkedHashMap<>();
    private final Rates rates;
    private Money offered = Money.zero("USD");
    private Money estimated = Money.zero("USD");

    private Purses(Rates rates) {
        this.rates = rates;
    }

    static Purses of(RunStore store, Texts texts, String run, Plan plan, Rates rates) {
        Purses purses = new Purses(rates);
        Map<Long, String> keys = new HashMap<>();
        try (Stream<Fact.TaskText> tasks = store.tasks(run)) {
            tasks.forEachOrdered(t -> {
                keys.put(t.ordinal(), Rates.key(plan, t));
                texts.task(t.text(), store::blob).worth().price().ifPresent(purses::offer);
            });
        }
        for (String policy : plan.policies().stream().map(PolicyChoice::label).toList()) {
            List<Map<String, Purse>> workers = rates.workers().stream().<Map<String, Purse>>map(w -> new HashMap<>()).toList();
            try (Stream<Fact.Settled> settled = store.settlements(run, policy)) {
                settled.forEachOrdered(s -> s.accounts().forEach(a -> workers.get(a.worker()).merge(keys.get(s.task()), Purse.of(a), Purse::plus)));
            }
            purses.byPolicy.put(policy, workers);
        }
        return purses;
    }

    private void offer(Price price) {
        offered = offered.plus(price.usd());
        if (price.basis().isEstimate()) estimated = estimated.plus(price.usd());
    }

    /** Sum of the prices of all tasks of the run. */
    public Money offered() {
        return offered;
    }

    /** What of it nobody agreed on. */
    public Money estimated() {
        return estimated;
    }

    /** In the order of the plan. */
    public List<String> policies() {
        return List.copyOf(byPolicy.keySet());
    }

    Map<String, Purse> of(String policy, String worker) {
        return byPolicy.get(policy).get(rates.workers().indexOf(worker));
    }
}
