// SPDX-License-Identifier: Apache-2.0
package assay.analysis.trust;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One thing that a judge rated.
 *
 * @param item what it belongs to; things of one item are not independent
 * @param reference what people said of it; empty where nobody was asked
 * @param probability that the thing has the positive label, as the judge says
 * @param inclusion probability with which it came to be labelled by people; empty where labels are a random sample
 */
public record Judged(String item, String judge, Optional<String> reference, OptionalDouble probability, OptionalDouble inclusion) {
    public Judged {
        if (probability.isPresent() && !(probability.getAsDouble() >= 0 && probability.getAsDouble() <= 1))
            throw new IllegalArgumentException("probability " + probability.getAsDouble() + " is not in [0, 1]");
        if (inclusion.isPresent() && !(inclusion.getAsDouble() > 0 && inclusion.getAsDouble() <= 1))
            throw new IllegalArgumentException("inclusion probability " + inclusion.getAsDouble() + " is not in (0, 1]");
    }

    public boolean isLabelled() {
        return reference.isPresent();
    }

    /** How many things this labelled one stands for: 1 / inclusion (Horvitz and Thompson 1952, JASA 47, 663). */
    public double weight() {
        return 1 / inclusion.orElse(1);
    }
}
