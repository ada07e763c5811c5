// SPDX-License-Identifier: Apache-2.0
package assay.economy.collaboration;

import assay.core.economy.Job;
import assay.core.economy.Settlement;
import assay.core.economy.Trials;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.Name;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.spi.economy.Rates;
import java.math.BigDecimal;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** An attempt, human review, feedback, one more attempt: UpBench (arXiv 2511.12306), its human in the loop. */
@Component
@Name("collaboration")
public final class CollaborationPolicy implements EconomicPolicy {
    private static final String ROUNDS = "rounds";
    private static final String ASSUMED = "assumed-rescue";
    private static final String WAGE = "reviewer-hourly";

    @Override
    public Settlement settle(Job job, Rates rates) {
        int rounds = rates.settings().whole(ROUNDS).orElse(1);
        Optional<BigDecimal> assumed = rates.settings().number(ASSUMED);
        return new Settlement(Trials.of(job).stream()
                .map(t -> new Collaboration(job.worth().price(), t, rounds, assumed, rates.reviewing(job.labels().category())).account()).toList());
    }

    @Override
    public void check(Settings settings) {
        settings.only("the policy collaboration", ROUNDS, ASSUMED, WAGE);
        settings.whole(ROUNDS).filter(n -> n < 1 || n > 20).ifPresent(n -> {
            throw new SettingsError(ROUNDS, Setting.of(n), "a number of feedback rounds from 1 to 20");
        });
        settings.number(ASSUMED).filter(r -> r.signum() < 0 || r.compareTo(BigDecimal.ONE) > 0).ifPresent(r -> {
            throw new SettingsError(ASSUMED, Setting.of(r), "a probability in [0, 1]");
        });
        settings.number(WAGE).filter(n -> n.signum() <= 0).ifPresent(n -> {
            throw new SettingsError(WAGE, Setting.of(n), "a wage above 0, in US dollars an hour");
        });
    }

    @Override
    public String describe() {
        return "Work that is complete after review, feedback and another attempt earns its price; cost is money for all attempts and "
                + "people's time for reviews and feedback, measured or by the rates.";
    }
}
