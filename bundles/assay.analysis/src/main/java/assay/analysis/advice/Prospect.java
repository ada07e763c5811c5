// SPDX-License-Identifier: Apache-2.0
package assay.analysis.advice;

import assay.core.economy.Way;

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
 * @param reviewCost c_r, of a person who looks at one submission
 * @param feedbackCost c_f, of writing down what is wrong with it
 */
public record Prospect(
        double price, double humanCost, double humanSuccess, double passed, double rescued, double modelCost, double reviewCost, double feedbackCost) {
    /** Components, for means over tasks. */
    static final int FIELDS = 8;

    /**
     * What a way comes to.
     *
     * @param quality chance that the client gets acceptable work
     * @param bad chance that the client gets unacceptable work; the rest is declined
     * @param cost of machines and people
     */
    record Outlook(double quality, double bad, double cost) {}

    /**
     * The form is ours, with the cost terms of GDPval (arXiv 2510.04374) and a reviewer who sees bad work with chance d. What is
     * turned down in the end a person does (f = 1), or it is declined (f = 0). What is not seen reaches the client.
     * <pre>
     * quality  AI p_0             review p_0 + q·d·f·p_h        feedback p_0 + d·q·r + u·d·f·p_h          human p_h
     * bad      AI q = 1 − p_0     review q·(1−d + d·f·(1−p_h))  feedback q·(1−d) + u·(1−d + d·f·(1−p_h))  human 1 − p_h
     * cost     AI c_m             review c_m + c_r + q·d·f·c_h  feedback c_m + c_r + d·q·(c_f+c_m+c_r) + u·d·f·c_h   human c_h
     * u = d·q·(1−r), still bad after feedback
     * </pre>
     */
    Outlook outlook(Way way, Assumptions given) {
        double person = Math.max(0, 1 - (1 - humanSuccess) * given.levels().failing());
        double personCost = humanCost * given.levels().wage();
        double review = reviewCost * given.levels().wage() * given.levels().minutes();
        double feedback = feedbackCost * given.levels().wage() * given.levels().minutes();
        double d = given.caught();
        double f = given.fallback() ? 1 : 0;
        double q = 1 - passed;
        double u = d * (q - rescued);
        double unseen = 1 - d + d * f * (1 - person);
        return switch (way) {
            case AI -> new Outlook(passed, q, modelCost);
            case REVIEW -> new Outlook(passed + q * d * f * person, q * unseen, modelCost + review + q * d * f * personCost);
            case FEEDBACK -> new Outlook(passed + d * rescued + u * d * f * person, q * (1 - d) + u * unseen,
                    modelCost + review + d * q * (feedback + modelCost + review) + u * d * f * personCost);
            case HUMAN -> new Outlook(person, 1 - person, personCost);
        };
    }

    /** Expected value in US dollars: quality · V − bad · L(V) − cost. */
    public double value(Way way, Assumptions given) {
        Outlook o = outlook(way, given);
        double v = price * given.levels().price();
        return o.quality * v - o.bad * given.loss().at(v) - o.cost;
    }

    double field(int index) {
        return switch (index) {
            case 0 -> price;
            case 1 -> humanCost;
            case 2 -> humanSuccess;
            case 3 -> passed;
            case 4 -> rescued;
            case 5 -> modelCost;
            case 6 -> reviewCost;
            default -> feedbackCost;
        };
    }

    static Prospect of(double[] f) {
        return new Prospect(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7]);
    }

    /** The same task at another price; a person's cost goes with the price. */
    Prospect priced(double other) {
        return new Prospect(other, price == 0 ? humanCost : humanCost * other / price, humanSuccess, passed, rescued, modelCost, reviewCost, feedbackCost);
    }
}
