// SPDX-License-Identifier: Apache-2.0
package assay.economy.fallback;

import assay.core.economy.Job;
import assay.core.economy.Reviewing;
import assay.core.economy.Settlement;
import assay.core.economy.Trials;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.Name;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.spi.economy.Rates;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** A model first and a person, at the task's price, for what it fails: SWE-Lancer (arXiv 2502.12115), its analysis of cost savings. */
@Component
@Name("fallback")
public final class FallbackPolicy implements EconomicPolicy {
    private static final String ATTEMPTS = "attempts";
    private static final String REVIEW = "review";
    private static final String WAGE = "reviewer-hourly";

    @Override
    public Settlement settle(Job job, Rates rates) {
        int attempts = rates.settings().whole(ATTEMPTS).orElse(1);
        Optional<Reviewing> reviewing =
                rates.settings().flag(REVIEW).filter(on -> on).map(on -> rates.reviewing(job.labels().category()));
        return new Settlement(Trials.of(job).stream()
                .map(t -> new Fallback(job.worth().price(), t, attempts, reviewing).account()).toList());
    }

    @Override
    public void check(Settings settings) {
        settings.only("the policy fallback", ATTEMPTS, REVIEW, WAGE);
        settings.whole(ATTEMPTS).filter(n -> n < 1 || n > 1000).ifPresent(n -> {
            throw new SettingsError(ATTEMPTS, Setting.of(n), "a number of attempts from 1 to 1000");
        });
        settings.flag(REVIEW);
        settings.number(WAGE).filter(n -> n.signum() <= 0).ifPresent(n -> {
            throw new SettingsError(WAGE, Setting.of(n), "a wage above 0, in US dollars an hour");
        });
    }

    @Override
    public String describe() {
        return "A model tries first and a person does what it fails: every job earns its price; cost is money for the attempts, "
                + "the price of what failed and, where the setting review is on, checking.";
    }
}
