// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.core.economy.Engagement;
import assay.core.economy.Job;
import assay.core.money.Money;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.task.HumanEffort;
import assay.core.task.Labels;
import assay.core.task.Worth;
import assay.core.work.Outcome;
import assay.economy.tryn.TryNPolicy;
import assay.testkit.economy.FakeEngagement;
import assay.testkit.economy.FakeJob;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * GDPval's speed and cost of GPT-5 at its printed means: a person takes 404 minutes and $361, a review 109 minutes and
 * $86, a try 4.49 minutes and $0.76, and 38.8 % are won. The paper prints 1.12 and 1.18 for one try, 1.39 and 1.63 for
 * unlimited ones, because it averages task by task; the tasks' own numbers are not public.
 */
@Tag("figures")
class TryNFiguresTest {
    private static final String WAGE_OF_86_FOR_109_MINUTES = "47.339450";
    private static final String WAGE_OF_361_FOR_404_MINUTES = "53.613861";

    private static Job mean() {
        Worth worth = new Worth(Optional.empty(),
                Optional.of(new HumanEffort(Duration.ofMinutes(404), Money.usd(WAGE_OF_361_FOR_404_MINUTES), 1)), Optional.empty());
        Engagement.Round round = new Engagement.Round(false, Money.usd("0.76"), Money.usd("0"), Duration.ofMillis(269_400), Duration.ofMinutes(109));
        return new FakeJob("mean", worth, Labels.NONE,
                List.of(new FakeEngagement(0, 0, Outcome.ASSESSED, false, OptionalDouble.of(0), List.of(round))));
    }

    @ParameterizedTest
    @CsvSource({"1, speed-up, 1.12, 1.12", "1, cost-ratio, 1.17, 1.18", "unlimited, speed-up, 1.38, 1.39", "unlimited, cost-ratio, 1.61, 1.63"})
    void at_the_means(String tries, String measure, String published, String printed) {
        Settings settings = (tries.equals("unlimited") ? Settings.EMPTY.with("tries", tries) : Settings.EMPTY.with("tries", Long.parseLong(tries)))
                .with("win-rate", Setting.of(new BigDecimal("0.388")));

        new Figure("GPT-5 with a person: " + measure + ", tries " + tries, published,
                "arXiv 2510.04374, its formula at its printed means; averaged task by task it prints " + printed)
                .against(PolicyFigures.of(new TryNPolicy(), settings, WAGE_OF_86_FOR_109_MINUTES, List.of(mean())).ratio(measure, 2));
    }
}
