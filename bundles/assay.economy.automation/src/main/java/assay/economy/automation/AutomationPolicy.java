// SPDX-License-Identifier: Apache-2.0
package assay.economy.automation;

import assay.core.economy.Job;
import assay.core.economy.Settlement;
import assay.core.economy.Trials;
import assay.core.money.Money;
import assay.core.settings.Settings;
import assay.core.spi.Name;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.spi.economy.Rates;
import assay.core.task.HumanEffort;
import assay.core.task.Price;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** What share of paid work is done without people: Remote Labor Index (arXiv 2510.26787), its metrics. */
@Component
@Name("automation")
public final class AutomationPolicy implements EconomicPolicy {

    @Override
    public Settlement settle(Job job, Rates rates) {
        Optional<Money> human = job.worth().price().map(Price::usd).or(() -> job.worth().human().map(h -> rates.table().inUsd(h, job.labels().category())).map(HumanEffort::cost));
        List<Trials> all = Trials.of(job);
        return new Settlement(all.stream().map(t -> new Automation(human, t, all).account()).toList());
    }

    @Override
    public void check(Settings settings) {
        settings.only("the policy automation");
    }

    @Override
    public String describe() {
        return "Accepted work earns what a person was paid for it; cost is money for the work, without grading.";
    }
}
