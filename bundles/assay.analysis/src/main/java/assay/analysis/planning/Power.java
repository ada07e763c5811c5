// SPDX-License-Identifier: Apache-2.0
package assay.analysis.planning;

import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * How many tasks a paired comparison takes (Miller 2024, arXiv 2411.00640, section 5, equation 9):
 * n = (z_{α/2} + z_β)² · (ω² + σ_A²/K_A + σ_B²/K_B) / δ².
 *
 * @param level chance α of calling equals different, two-sided, in (0, 1)
 * @param power chance 1 − β of seeing a difference that is there, in (0, 1)
 */
public record Power(double level, double power) {
    /** 5 % and 80 %, as is usual. */
    public static final Power USUAL = new Power(0.05, 0.8);

    public Power {
        if (!(level > 0 && level < 1)) throw new IllegalArgumentException("a level lies between 0 and 1, not at " + level);
        if (!(power > 0 && power < 1)) throw new IllegalArgumentException("a power lies between 0 and 1, not at " + power);
    }

    /**
     * Tasks needed, rounded up.
     *
     * @param variance of one task's difference, ω² + σ_A²/K_A + σ_B²/K_B
     * @param effect δ, the difference that shall be seen, above 0
     */
    public long tasks(double variance, double effect) {
        if (!(effect > 0)) throw new IllegalArgumentException("the difference to be seen must be above 0, not " + effect);
        return (long) Math.ceil(quantiles() * quantiles() * variance / (effect * effect));
    }

    /** The least difference that so many tasks show. */
    public double effect(double variance, long tasks) {
        return quantiles() * Math.sqrt(variance / tasks);
    }

    private double quantiles() {
        return upperQuantile(level / 2) + upperQuantile(1 - power);
    }

    /** By the inverse error function: the library's normal distribution needs its samplers, which the bundle leaves out. */
    private static double upperQuantile(double tail) {
        return Math.sqrt(2) * InverseErfc.value(2 * tail);
    }
}
