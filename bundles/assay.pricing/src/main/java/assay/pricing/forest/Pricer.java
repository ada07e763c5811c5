// SPDX-License-Identifier: Apache-2.0
package assay.pricing.forest;

import java.util.Arrays;
import java.util.List;

/** Tells what a task would pay, in US dollars. */
public interface Pricer {
    double dollars(Traits traits);

    /** Learns from tasks whose prices are known, at least one. */
    @FunctionalInterface
    interface Learner {
        Pricer learn(List<Priced> known);
    }

    /** The mean price, whatever the task: what every prediction must beat. */
    static Pricer mean(List<Priced> known) {
        double mean = known.stream().mapToDouble(Priced::dollars).average().orElseThrow();
        return traits -> mean;
    }

    /** The median price, whatever the task. */
    static Pricer median(List<Priced> known) {
        double median = median(known.stream().mapToDouble(Priced::dollars).toArray());
        return traits -> median;
    }

    /** The middle value, or the mean of the two middle ones. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }
}
