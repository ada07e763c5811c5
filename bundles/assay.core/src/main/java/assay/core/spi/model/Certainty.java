// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.model;

import java.util.List;

/**
 * How sure a model was of what it wrote, from the log-probabilities of its tokens. Places where hardly anything else was possible are left out, so that
 * it stays short.
 *
 * @param until characters of the answer that it tells of, from the first on
 * @param spots tokens that were less likely than {@value #SURE}, in the order of the text
 */
public record Certainty(int until, List<Spot> spots) {
    /** A token from this probability on is as good as certain. */
    public static final double SURE = 0.9995;
    /** Alternatives below it are not kept. */
    public static final double LEAST = 0.001;

    /**
     * A token of the answer.
     *
     * @param from its first character in the answer
     * @param to behind its last one
     * @param probability given all that stands before, in [0, 1]
     * @param others what else was possible, the likeliest first, as far as the server was asked and tells
     */
    public record Spot(int from, int to, double probability, List<Other> others) {
        public Spot {
            others = List.copyOf(others);
            if (from < 0 || to < from) throw new IllegalArgumentException("a token from " + from + " to " + to);
            inRange(probability);
        }
    }

    /** A token that the model might have written in its place. */
    public record Other(String token, double probability) {
        public Other {
            inRange(probability);
        }
    }

    public Certainty {
        spots = List.copyOf(spots);
        if (until < 0) throw new IllegalArgumentException("until " + until);
    }

    /** Of a natural logarithm, to four decimals. */
    public static double probability(double log) {
        return Math.clamp(Math.round(Math.exp(log) * 10_000) / 10_000.0, 0, 1);
    }

    private static void inRange(double probability) {
        if (!(probability >= 0 && probability <= 1)) throw new IllegalArgumentException("probability " + probability + " is not in [0, 1]");
    }
}
