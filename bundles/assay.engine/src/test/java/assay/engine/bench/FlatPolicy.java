// SPDX-License-Identifier: Apache-2.0
package assay.engine.bench;

import assay.core.economy.Account;
import assay.core.economy.Engagement;
import assay.core.economy.Job;
import assay.core.economy.Posting;
import assay.core.economy.Settlement;
import assay.core.money.Money;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.spi.economy.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A dollar for every complete cell. */
public class FlatPolicy implements EconomicPolicy {
    private final AtomicInteger settled = new AtomicInteger();
    private final List<Job> jobs = new ArrayList<>();

    @Override
    public synchronized Settlement settle(Job job, Rates rates) {
        settled.incrementAndGet();
        jobs.add(job);
        List<Account> accounts = job.engagements().stream().map(e -> account(e)).toList();
        return new Settlement(accounts);
    }

    private static Account account(Engagement e) {
        Posting pay = new Posting(Posting.Kind.CLIENT_PAYMENT, Money.usd(e.complete() ? "1" : "0"), "flat");
        return Account.of(e.worker(), List.of(pay, new Posting(Posting.Kind.MODEL, cost(e), "work")), List.of());
    }

    private static Money cost(Engagement e) {
        return e.rounds().stream().map(r -> r.workCost().plus(r.gradingCost())).reduce(Money.zero("USD"), Money::plus);
    }

    public int settled() {
        return settled.get();
    }

    public synchronized List<Job> jobs() {
        return List.copyOf(jobs);
    }

    @Override
    public String describe() {
        return "A dollar for every complete cell.";
    }
}
