// SPDX-License-Identifier: Apache-2.0
package assay.analysis.resampling;

import java.util.SplittableRandom;

/**
 * Samples of tasks of which few differ: how often each kind is drawn comes at once from the multinomial law, as a chain of
 * binomial numbers, which is the same law as drawing task by task.
 *
 * @param times tasks of each kind
 */
record CountedDraws(double[] numerators, double[] denominators, int[] times, int tasks, boolean sum) implements Bootstrap.Draws {
    @Override
    public void fill(double[] found, SplittableRandom random) {
        Binomials binomials = new Binomials(random);
        for (int s = 0; s < found.length; s++) found[s] = sample(binomials);
    }

    private double sample(Binomials binomials) {
        long left = tasks;
        long weight = tasks;
        double top = 0;
        double bottom = 0;
        for (int i = 0; i < times.length && left > 0; i++) {
            long count = i == times.length - 1 ? left : binomials.draw(left, (double) times[i] / weight);
            top += numerators[i] * count;
            bottom += denominators[i] * count;
            left -= count;
            weight -= times[i];
        }
        return sum ? top : top / bottom;
    }
}
