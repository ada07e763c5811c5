// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.analysis.statistic.TailCheck;
import assay.core.economy.Account;
import assay.core.economy.Posting;
import assay.core.money.Money;
import assay.core.report.MoneyLine.Books;
import assay.core.report.MoneyLine.Tail;
import assay.core.report.MoneyLine.Total;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The postings of one worker under one policy, by kind, and how much of its earnings hangs on one task. */
final class Ledger {
    private final Map<Posting.Kind, Total> totals = new EnumMap<>(Posting.Kind.class);
    private final TailCheck tail = new TailCheck();

    /** The account of one task. */
    void add(Account account) {
        tail.add(account.earnings().micros() / 1e6);
        for (Posting p : account.postings())
            totals.merge(p.kind(), new Total(p.kind(), p.amount(), 1), (a, b) -> new Total(p.kind(), sum(a, b), a.postings() + b.postings()));
    }

    Books books() {
        boolean earned = tail.topShare() > 0 && tail.tasks() > 1;
        return new Books(totals.values().stream().toList(),
                earned ? Optional.of(new Tail(tail.tasks(), tail.topShare(), tail.largestShift() * tail.tasks())) : Optional.empty());
    }

    private static Money sum(Total a, Total b) {
        return a.amount().plus(b.amount());
    }
}
