// SPDX-License-Identifier: Apache-2.0
package assay.economy.payout;

import assay.core.economy.Account;
import assay.core.economy.Engagement;
import assay.core.economy.Job;
import assay.core.economy.Settlement;
import assay.core.money.Money;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.Name;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.spi.economy.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;

/**
 * All or nothing, as SWE-Lancer pays (arXiv 2502.12115, section 2): complete work earns the task's price, any other
 * nothing; other forms of pay are settings. With several trials a job's earnings and costs are means over them, so that sums over jobs stay comparable
 * with the sum of prices.
 */
@Component
@Name("payout")
public final class PayoutPolicy implements EconomicPolicy {
    private static final String WAGE = "reviewer-hourly";

    @Override
    public Settlement settle(Job job, Rates rates) {
        Form form = Form.of(rates.settings());
        TreeMap<Integer, List<Engagement>> byWorker = new TreeMap<>();
        Money hourly = rates.reviewing(job.labels().category()).hourly();
        job.engagements().forEach(e -> byWorker.computeIfAbsent(e.worker(), w -> new ArrayList<>()).add(e));
        List<Account> accounts = new ArrayList<>();
        byWorker.forEach((worker, trials) -> accounts.add(new Pay(job.worth(), trials, hourly, form).account(worker)));
        return new Settlement(accounts);
    }

    @Override
    public void check(Settings settings) {
        settings.only("the policy payout", WAGE, Form.FORM, Form.CLIFF, Form.MILESTONES, Form.LATE, Form.PITFALL);
        Form.of(settings);
        settings.number(WAGE).filter(n -> n.signum() <= 0).ifPresent(n -> {
            throw new SettingsError(WAGE, Setting.of(n), "a wage above 0, in US dollars an hour");
        });
    }

    @Override
    public String describe() {
        return "Complete work earns the task's price; cost is money for work and grading, and people's time at the reviewer's wage.";
    }
}
