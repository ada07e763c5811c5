// SPDX-License-Identifier: Apache-2.0
package assay.analysis.statistic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * P values corrected for their number, so that the chance of any false alarm stays below the level, however they hang
 * together: the step-down of Holm (1979, Scandinavian Journal of Statistics 6, section 3).
 */
public final class Holm {
    private Holm() {}

    /** Corrected values, in the order given: max over the smaller ones of (m − rank + 1)·p, at most 1. */
    public static double[] corrected(List<Double> values) {
        double[] corrected = new double[values.size()];
        double least = 0;
        int left = values.size();
        for (int i : IntStream.range(0, values.size()).boxed().sorted(Comparator.comparing(values::get)).toList()) {
            least = Math.max(least, Math.min(1, left-- * values.get(i)));
            corrected[i] = least;
        }
        return corrected;
    }
}
