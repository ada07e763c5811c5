// SPDX-License-Identifier: Apache-2.0
package assay.economy.tryn;

import assay.core.economy.Job;
import assay.core.economy.Settlement;
import assay.core.economy.Trials;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.Name;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.spi.economy.Rates;
import assay.core.task.Worth;
import java.math.BigDecimal;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** A model tries up to n times, a person reviews each time and does the work in the end: GDPval (arXiv 2510.04374), speed and cost. */
@Component
@Name("try-n")
public final class TryNPolicy implements EconomicPolicy {
    private static final String TRIES = "tries";
    private static final String WIN_RATE = "win-rate";
    private static final String WAGE = "reviewer-hourly";
    private static final String UNLIMITED = "unlimited";

    @Override
    public Settlement settle(Job job, Rates rates) {
        Optional<Integer> tries = tries(rates.settings());
        Optional<BigDecimal> winRate = rates.settings().number(WIN_RATE);
        Worth worth = new Worth(job.worth().price(), job.worth().human().map(h -> rates.table().inUsd(h, job.labels().category())), job.worth().deadline());
        return new Settlement(Trials.of(job).stream()
                .map(t -> new Trying(worth, t, new Terms(tries, winRate), rates.reviewing(job.labels().category())).account()).toList());
    }

    @Override
    public void check(Settings settings) {
        settings.only("the policy try-n", TRIES, WIN_RATE, WAGE);
        Optional<Integer> tries = tries(settings);
        tries.filter(n -> n < 1 || n > 1000).ifPresent(n -> {
            throw new SettingsError(TRIES, Setting.of(n), "a number from 1 to 1000, or unlimited");
        });
        Optional<BigDecimal> rate = settings.number(WIN_RATE);
        rate.filter(w -> w.signum() < 0 || w.compareTo(BigDecimal.ONE) > 0).ifPresent(w -> {
            throw new SettingsError(WIN_RATE, Setting.of(w), "a probability in [0, 1]");
        });
        if (tries.isEmpty() && rate.filter(w -> w.signum() > 0).isEmpty())
            throw new SettingsError("tries=unlimited never ends at a task that always fails; give win-rate a number above 0");
        settings.number(WAGE).filter(n -> n.signum() <= 0).ifPresent(n -> {
            throw new SettingsError(WAGE, Setting.of(n), "a wage above 0, in US dollars an hour");
        });
    }

    private static Optional<Integer> tries(Settings settings) {
        if (settings.get(TRIES).filter(Setting.of(UNLIMITED)::equals).isPresent()) return Optional.empty();
        return Optional.of(settings.whole(TRIES).orElse(1));
    }

    @Override
    public String describe() {
        return "A model tries up to n times under review, then a person does the work: every job earns its price; cost is what the "
                + "tries, their reviews and the person's work come to on average.";
    }
}
