// SPDX-License-Identifier: Apache-2.0
package assay.analysis.resampling;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Samples of tasks that all differ, drawn block by block: how many fall into a block is binomial, which of its tasks is
 * uniform, so the law is that of drawing task by task. A block fits into the fastest cache and holds a power of two, so a
 * random number serves several draws without bias.
 *
 * @param denominators a single one where all tasks have the same
 */
record BlockDraws(double[] numerators, double[] denominators, boolean sum) implements Bootstrap.Draws {
    private static final int BITS = 10;
    /** Of {@link #BITS} bits each, from one random number. */
    private static final int DRAWS = 6;

    @Override
    public void fill(double[] found, SplittableRandom random) {
        Binomials binomials = new Binomials(random);
        int tasks = numerators.length;
        long[] left = new long[found.length];
        Arrays.fill(left, tasks);
        double[] bottom = new double[found.length];
        for (int from = 0; from < tasks; ) {
            int size = Math.min(1 << BITS, Integer.highestOneBit(tasks - from));
            double[] tops = Arrays.copyOfRange(numerators, from, from + size);
            double[] bottoms = isEven() ? denominators : Arrays.copyOfRange(denominators, from, from + size);
            for (int s = 0; s < found.length; s++) {
                long count = size == tasks - from ? left[s] : binomials.draw(left[s], (double) size / (tasks - from));
                left[s] -= count;
                if (isEven()) found[s] += drawn(tops, count, random);
                else pairs(tops, bottoms, count, random, found, bottom, s);
            }
            from += size;
        }
        if (isEven()) Arrays.fill(bottom, denominators[0] * tasks);
        if (!sum) for (int s = 0; s < found.length; s++) found[s] /= bottom[s];
    }

    private boolean isEven() {
        return denominators.length < numerators.length || sum;
    }

    /** Several sums side by side, because each addition waits for the one before. */
    private static double drawn(double[] values, long count, SplittableRandom random) {
        double a = 0;
        double b = 0;
        double c = 0;
        long whole = count / DRAWS;
        for (long k = 0; k < whole; k++) {
            long bits = random.nextLong();
            a += values[(int) bits & values.length - 1];
            b += values[(int) (bits >>> BITS) & values.length - 1];
            c += values[(int) (bits >>> 2 * BITS) & values.length - 1];
            a += values[(int) (bits >>> 3 * BITS) & values.length - 1];
            b += values[(int) (bits >>> 4 * BITS) & values.length - 1];
            c += values[(int) (bits >>> 5 * BITS) & values.length - 1];
        }
        long bits = random.nextLong();
        for (long k = whole * DRAWS; k < count; k++, bits >>>= BITS) a += values[(int) bits & values.length - 1];
        return a + b + c;
    }

    private static void pairs(double[] tops, double[] bottoms, long count, SplittableRandom random, double[] top, double[] bottom, int s) {
        double a = 0;
        double b = 0;
        double x = 0;
        double y = 0;
        long whole = count / DRAWS;
        for (long k = 0; k < whole; k++) {
            long bits = random.nextLong();
            for (int d = 0; d < DRAWS; d += 2) {
                int i = (int) bits & tops.length - 1;
                int j = (int) (bits >>> BITS) & tops.length - 1;
                bits >>>= 2 * BITS;
                a += tops[i];
                x += bottoms[i];
                b += tops[j];
                y += bottoms[j];
            }
        }
        long bits = random.nextLong();
        for (long k = whole * DRAWS; k < count; k++, bits >>>= BITS) {
            a += tops[(int) bits & tops.length - 1];
            x += bottoms[(int) bits & tops.length - 1];
        }
        top[s] += a + b;
        bottom[s] += x + y;
    }
}
