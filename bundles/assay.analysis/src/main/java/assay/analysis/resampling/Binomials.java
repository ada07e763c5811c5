// SPDX-License-Identifier: Apache-2.0
package assay.analysis.resampling;

import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Binomial random numbers whose parameters change from draw to draw, which tables do not serve. Few expected successes
 * are drawn by inversion; many by the transformed rejection BTRS (Hörmann 1993, J. Stat. Comput. Simul. 46, section 4).
 * Not safe for use by several threads.
 */
final class Binomials {
    private final SplittableRandom random;

    Binomials(SplittableRandom random) {
        this.random = random;
    }

    /** @param p in [0, 1] */
    long draw(long n, double p) {
        if (n == 0 || p <= 0) return 0;
        if (p >= 1) return n;
        if (p > 0.5) return n - draw(n, 1 - p);
        return n * p < 10 ? inverted(n, p) : rejected(n, p);
    }

    private long inverted(long n, double p) {
        double odds = p / (1 - p);
        while (true) {
            double mass = Math.exp(n * Math.log1p(-p));
            double u = random.nextDouble();
            for (long k = 0; k <= n; k++) {
                if (u < mass) return k;
                u -= mass;
                mass *= odds * (n - k) / (k + 1);
            }
        }
    }

    private long rejected(long n, double p) {
        double spread = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double c = n * p + 0.5;
        double vr = 0.92 - 4.2 / b;
        while (true) {
            double v = random.nextDouble();
            double u = random.nextDouble() - 0.5;
            double us = 0.5 - Math.abs(u);
            long k = (long) Math.floor((2 * a / us + b) * u + c);
            if (us >= 0.07 && v <= vr) return k;
            if (k >= 0 && k <= n && accepted(n, p, k, v * (2.83 + 5.1 / b) * spread / (a / (us * us) + b))) return k;
        }
    }

    private static boolean accepted(long n, double p, long k, double v) {
        long mode = (long) Math.floor((n + 1) * p);
        double logOdds = Math.log(p / (1 - p));
        double height = LogGamma.value(mode + 1.0) + LogGamma.value(n - mode + 1.0);
        return Math.log(v) <= height - LogGamma.value(k + 1.0) - LogGamma.value(n - k + 1.0) + (k - mode) * logOdds;
    }
}
