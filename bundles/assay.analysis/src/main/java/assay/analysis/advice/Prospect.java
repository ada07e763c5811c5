// SPDX-License-Identifier: Apache-2.0
package assay.analysis.advice;

import java.util.List;

/**
 * What is known of one task for one worker, or the mean of several; amounts in US dollars. Values are linear in the shares,
 * so a task with one trial says as much of a mean as it can.
 *
 * @param price V
 * @param humanCost c_h, what the task costs when a person does it
 * @param humanSuccess p_h
 * @param passed p_0, share of trials complete at once
 * @param rescued share of trials complete after one round of feedback and not before, (1 − p_0)·r
 * @param modelCost c_m, of one submission, its grading by programs and models included
 */
public record Prospect(double price, double humanCost, double humanSuccess, double passed, double rescued, double modelCost) {
    /**
     * Expected value in US dollars. The form is ours, with the cost terms of GDPval (arXiv 2510.04374) and a reviewer who
     * catches bad work with chance d: what is caught in the end is worth the fallback F (0 where it is declined).
     * <pre>
     * AI        p_0·V − (1−p_0)·L − c_m
     * review    p_0·V − c_m − c_r + (1−p_0)·(d·F − (1−d)·L)
     * feedback  p_0·V − c_m − c_r − (1−p_0)·(1−d)·L
     *           + d·((1−p_0)·(−c_f − c_m − c_r) + (1−p_0)·r·V + (1−p_0)·(1−r)·(d·F − (1−d)·L))
     * human     p_h·V − (1−p_h)·L − c_h
     * </pre>
     */
    public double value(Way way, Assumptions given) {
        double v = price * given.priceLevel();
        double loss = given.loss(v);
        double failed = 1 - passed;
        double human = humanSuccess * v - (1 - humanSuccess) * loss - humanCost * given.wageLevel();
        double d = given.caught();
        double turnedDown = d * (given.fallback() ? human : 0) - (1 - d) * loss;
        double reviewed = passed * v - modelCost - given.reviewCost();
        return switch (way) {
            case AI -> passed * v - failed * loss - modelCost;
            case REVIEW -> reviewed + failed * turnedDown;
            case FEEDBACK -> reviewed - failed * (1 - d) * loss
                    + d * (rescued * v - failed * (given.feedbackCost() + modelCost + given.reviewCost()) + (failed - rescued) * turnedDown);
            case HUMAN -> human;
        };
    }

    /** The mean task. */
    static Prospect mean(List<Prospect> tasks) {
        return new Prospect(tasks.stream().mapToDouble(Prospect::price).average().orElseThrow(),
                tasks.stream().mapToDouble(Prospect::humanCost).average().orElseThrow(),
                tasks.stream().mapToDouble(Prospect::humanSuccess).average().orElseThrow(),
                tasks.stream().mapToDouble(Prospect::passed).average().orElseThrow(),
                tasks.stream().mapToDouble(Prospect::rescued).average().orElseThrow(),
                tasks.stream().mapToDouble(Prospect::modelCost).average().orElseThrow());
    }

    /** The same task at another price; a person's cost goes with the price. */
    Prospect priced(double other) {
        return new Prospect(other, price == 0 ? humanCost : humanCost * other / price, humanSuccess, passed, rescued, modelCost);
    }
}
