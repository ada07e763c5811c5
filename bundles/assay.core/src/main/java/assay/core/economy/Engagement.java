// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import assay.core.money.Money;
import assay.core.work.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.osgi.annotation.versioning.ProviderType;

/** All that is known of one cell when money is reckoned. Immutable. */
@ProviderType
public interface Engagement {
    /** Index of the worker in the run's plan. */
    int worker();

    int trial();

    Outcome outcome();

    boolean complete();

    /** Rubric score of the turn that counts. */
    OptionalDouble score();

    /** One for each submission, oldest first; empty where nothing was handed in. */
    List<Round> rounds();

    /**
     * One submission and its grading.
     *
     * @param complete whether this submission met the gate
     * @param workCost money for the work, in US dollars
     * @param gradingCost money for its grading, in US dollars
     * @param workTime time of the work
     * @param humanTime time that people spent on it, grading and feedback included
     */
    record Round(boolean complete, Money workCost, Money gradingCost, Duration workTime, Duration humanTime) {}
}
