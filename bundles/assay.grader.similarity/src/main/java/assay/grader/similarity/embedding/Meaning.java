// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity.embedding;

import java.util.Arrays;

/** What a text means: a direction of length 1. Sums run in one order, so that the same texts give the same digits. Immutable. */
public final class Meaning {
    private final double[] direction;

    private Meaning(double[] direction) {
        this.direction = direction;
    }

    /** @throws IllegalStateException when it points nowhere */
    static Meaning towards(double[] sum) {
        double length = Math.sqrt(Arrays.stream(sum).map(v -> v * v).sum());
        if (!(length > 0 && Double.isFinite(length))) throw new IllegalStateException("the sentence model gave a vector of length " + length);
        return new Meaning(Arrays.stream(sum).map(v -> v / length).toArray());
    }

    /** The cosine of the angle between both, in [-1, 1]. */
    public double cosine(Meaning other) {
        double sum = 0;
        for (int i = 0; i < direction.length; i++) sum += direction[i] * other.direction[i];
        return Math.clamp(sum, -1, 1);
    }

    /** Adds this, so many times, to a sum of directions. */
    void addTo(double[] sum, double weight) {
        for (int i = 0; i < sum.length; i++) sum[i] += weight * direction[i];
    }

    int size() {
        return direction.length;
    }
}
