// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.analysis.statistic.ClusteredRatio;
import assay.analysis.statistic.Intervals;
import assay.core.economy.Account;
import assay.core.economy.Measure;
import assay.core.money.Money;
import assay.core.report.MoneyLine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one policy makes of one worker, summed up task by task. */
final class MoneyTally {
    private Money earnings;
    private Money cost;
    private final ClusteredRatio earned = new ClusteredRatio();
    private final ClusteredRatio spent = new ClusteredRatio();
    private final Map<String, ClusteredRatio> measures = new LinkedHashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Ledger ledger = new Ledger();

    MoneyTally(String currency) {
        earnings = Money.zero(currency);
        cost = Money.zero(currency);
    }

    void add(Account account) {
        earnings = earnings.plus(account.earnings());
        cost = cost.plus(account.cost());
        earned.add(account.earnings().micros() / 1e6, 1);
        spent.add(account.cost().micros() / 1e6, 1);
        ledger.add(account);
        for (Measure m : account.measures()) {
            units.putIfAbsent(m.name(), m.unit());
            measures.computeIfAbsent(m.name(), n -> new ClusteredRatio()).add(m.numerator(), m.denominator());
        }
    }

    MoneyLine line(String policy) {
        List<MoneyLine.Figure> figures = measures.entrySet().stream().flatMap(e -> Intervals.ratio(e.getValue(), e.getValue().clusters())
                .map(estimate -> new MoneyLine.Figure(e.getKey(), estimate, units.get(e.getKey()))).stream()).toList();
        return new MoneyLine(policy, earnings, cost, Intervals.sum(earned), Intervals.sum(spent), figures, ledger.books());
    }
}
