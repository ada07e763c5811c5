// SPDX-License-Identifier: Apache-2.0
package assay.pricing.forest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How far predicted prices lie from agreed ones.
 *
 * @param absolute mean of the distances, in US dollars
 * @param percentage median of the distances as shares of the agreed price, over prices above 0
 * @param prices that were predicted without being learnt from
 */
public record Errors(double absolute, double percentage, int prices) {
    /** Each price is predicted by a pricer that learnt from the other folds alone. */
    public static Errors crossValidated(List<Priced> known, Pricer.Learner learner, int folds, long seed) {
        List<Priced> shuffled = new ArrayList<>(known);
        Collections.shuffle(shuffled, new Random(seed));
        double[] distances = new double[known.size()];
        for (int fold = 0; fold < folds; fold++) {
            int out = fold;
            Pricer pricer = learner.learn(IntStream.range(0, shuffled.size()).filter(i -> i % folds != out).mapToObj(shuffled::get).toList());
            for (int i = fold; i < shuffled.size(); i += folds) distances[i] = Math.abs(pricer.dollars(shuffled.get(i).traits()) - shuffled.get(i).dollars());
        }
        double absolute = IntStream.range(0, distances.length).mapToDouble(i -> distances[i]).average().orElseThrow();
        double[] shares = IntStream.range(0, distances.length).filter(i -> shuffled.get(i).dollars() > 0).mapToDouble(i -> distances[i] / shuffled.get(i).dollars()).toArray();
        return new Errors(absolute, shares.length == 0 ? 0 : Pricer.median(shares), distances.length);
    }
}
