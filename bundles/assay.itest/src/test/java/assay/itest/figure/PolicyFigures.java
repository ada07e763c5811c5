// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.core.economy.Job;
import assay.core.economy.Measure;
import assay.core.money.Money;
import assay.core.settings.Settings;
import assay.core.spi.economy.EconomicPolicy;
import assay.testkit.economy.FakeRates;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a policy makes of jobs that are given by a paper's numbers. */
record PolicyFigures(EconomicPolicy policy, FakeRates rates, List<Job> jobs) {

    static PolicyFigures of(EconomicPolicy policy, Settings settings, String hourly, List<Job> jobs) {
        policy.check(settings);
        return new PolicyFigures(policy, new FakeRates(settings, Money.usd(hourly)), jobs);
    }

    /** Sum of numerators over sum of denominators, as reports have it. */
    double value(String measure) {
        double numerator = 0;
        double denominator = 0;
        for (Job job : jobs)
            for (Measure m : policy.settle(job, rates).accounts().get(0).measures())
                if (m.name().equals(measure)) {
                    numerator += m.numerator();
                    denominator += m.denominator();
                }
        return numerator / denominator;
    }

    Optional<String> percent(String measure, int digits) {
        return shown(100 * value(measure), digits);
    }

    Optional<String> ratio(String measure, int digits) {
        return shown(value(measure), digits);
    }

    private static Optional<String> shown(double value, int digits) {
        return Optional.of(String.format(Locale.ROOT, "%." + digits + "f", value));
    }
}
