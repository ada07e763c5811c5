// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import assay.core.grading.RaterKind;
import assay.core.money.Money;
import assay.core.work.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
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

    /** Criteria of the turn that counts that have a ruling; empty where nothing was assessed. */
    default List<Mark> marks() {
        return List.of();
    }

    /**
     * One submission and its grading.
     *
     * @param complete whether this submission met the gate
     * @param workCost money for the work, tools included, in US dollars
     * @param gradingCost money for its grading, by judges and people, in US dollars
     * @param workTime time of the work
     * @param humanTime time that people spent on it, grading and feedback included
     */
    record Round(boolean complete, Money workCost, Money gradingCost, Duration workTime, Duration humanTime, Parts parts) {
        /** Without knowing the parts. */
        public Round(boolean complete, Money workCost, Money gradingCost, Duration workTime, Duration humanTime) {
            this(complete, workCost, gradingCost, workTime, humanTime, Parts.UNKNOWN);
        }

        /** Whether people's time was taken down; where not, a policy goes by the rates and says so. */
        public boolean isMeasured() {
            return !humanTime.isZero();
        }
    }

    /**
     * What the sums of a round are made of, as far as it is known.
     *
     * @param tools money for tools and sandboxes, in the cost of the work
     * @param people money for people, in the cost of the grading; the rest is for judges
     * @param feedback time of writing feedback that the worker was told, in the time of people; raters take down one time for
     *     looking and writing, and the rates part it
     * @param waiting from handing in to the next submission, less what people and the worker were at work; nothing in the last round
     * @param raters kinds of those who gave verdicts; empty where nobody looked
     */
    record Parts(Money tools, Money people, Duration feedback, Duration waiting, Set<RaterKind> raters) {
        public static final Parts UNKNOWN = new Parts(Money.zero("USD"), Money.zero("USD"), Duration.ZERO, Duration.ZERO, Set.of());

        public Parts {
            raters = Set.copyOf(raters);
        }
    }
}
