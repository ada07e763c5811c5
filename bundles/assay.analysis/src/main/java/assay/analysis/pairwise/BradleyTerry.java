// SPDX-License-Identifier: Apache-2.0
package assay.analysis.pairwise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Bradley and Terry 1952 (Biometrika 39, 324), fitted by minorisation (Hunter 2004, Annals of Statistics 32, 384). A tie is half a win for each. */
public final class BradleyTerry {
    private static final long SEED = 20_230_601;
    private static final int MOST_STEPS = 100_000;
    private static final double CLOSE = 1e-10;

    private final List<String> names;
    private final int anchor;

    /** @param anchor whose strength is 0 */
    public BradleyTerry(List<String> names, String anchor) {
        this.names = List.copyOf(names);
        this.anchor = names.indexOf(anchor);
        if (this.anchor < 0) throw new IllegalArgumentException("no \"" + anchor + "\" among " + names);
    }

    /** Logarithms of strengths, in the order of the names; empty where wins do not lead from everybody to everybody (Ford 1957). */
    public Optional<double[]> strengths(List<Contest> contests) {
        double[][] wins = wins(contests);
        if (!reaches(wins, false) || !reaches(wins, true)) return Optional.empty();
        double[] p = new double[names.size()];
        Arrays.fill(p, 1);
        double change = 1;
        for (int step = 0; change > CLOSE && step < MOST_STEPS; step++) {
            change = 0;
            for (int i = 0; i < p.length; i++) {
                double won = 0;
                double met = 0;
                for (int j = 0; j < p.length; j++) {
                    won += wins[i][j];
                    met += (wins[i][j] + wins[j][i]) / (p[i] + p[j]);
                }
                change = Math.max(change, Math.abs(won / met / p[i] - 1));
                p[i] = won / met;
            }
            double mean = Arrays.stream(p).map(Math::log).average().orElseThrow();
            for (int i = 0; i < p.length; i++) p[i] /= Math.exp(mean);
        }
        double zero = Math.log(p[anchor]);
        return Optional.of(Arrays.stream(p).map(x -> Math.log(x) - zero).toArray());
    }

    /** 2.5 and 97.5 % quantiles over contests drawn anew; empty where more than half of the samples cannot be fitted. */
    public Optional<double[][]> intervals(List<Contest> contests, int samples) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] found = new double[names.size()][samples];
        int n = 0;
        for (int s = 0; s < samples; s++) {
            List<Contest> drawn = random.ints(contests.size(), 0, contests.size()).mapToObj(contests::get).toList();
            Optional<double[]> fitted = strengths(drawn);
            if (fitted.isEmpty()) continue;
            for (int i = 0; i < found.length; i++) found[i][n] = fitted.get()[i];
            n++;
        }
        if (n == 0 || 2 * n < samples) return Optional.empty();
        int fits = n;
        return Optional.of(Arrays.stream(found).map(f -> ends(Arrays.copyOf(f, fits))).toArray(double[][]::new));
    }

    private static double[] ends(double[] found) {
        Arrays.sort(found);
        return new double[] {found[(int) Math.floor(0.025 * (found.length - 1))], found[(int) Math.ceil(0.975 * (found.length - 1))]};
    }

    private double[][] wins(List<Contest> contests) {
        double[][] wins = new double[names.size()][names.size()];
        for (Contest c : contests) {
            int a = names.indexOf(c.a());
            int b = names.indexOf(c.b());
            wins[a][b] += c.share();
            wins[b][a] += 1 - c.share();
        }
        return wins;
    }

    /** Whether a chain of wins (or of losses) leads from the first to everybody. */
    private static boolean reaches(double[][] wins, boolean losses) {
        boolean[] seen = new boolean[wins.length];
        int[] open = new int[wins.length];
        int waiting = 1;
        int count = 1;
        seen[0] = true;
        while (waiting > 0) {
            int i = open[--waiting];
            for (int j = 0; j < wins.length; j++) {
                if (seen[j] || (losses ? wins[j][i] : wins[i][j]) == 0) continue;
                seen[j] = true;
                open[waiting++] = j;
                count++;
            }
        }
        return count == wins.length;
    }
}
