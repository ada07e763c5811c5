// SPDX-License-Identifier: Apache-2.0
package assay.analysis.labels;

import assay.analysis.trust.Judged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * With which probability things of each stratum came to be labelled: the share of them that are. It holds where within a stratum labels
 * were drawn at random, as by a label plan, or by whatever heeded what strata are made of and nothing else.
 */
public final class Strata {
    private final String positive;
    private final Map<Stratum, int[]> counts = new HashMap<>();

    /** @param all that the judge rated, whatever part is looked at later */
    public Strata(List<Judged> all, String positive) {
        this.positive = positive;
        for (Judged j : all) {
            int[] c = counts.computeIfAbsent(Stratum.of(j, positive), s -> new int[2]);
            c[0]++;
            if (j.isLabelled()) c[1]++;
        }
    }

    /** Strata of which nobody looked at anything: no figure speaks for them. */
    public List<Stratum> unseen() {
        return counts.entrySet().stream().filter(e -> e.getValue()[1] == 0).map(Map.Entry::getKey).sorted().toList();
    }

    /** The same things, the labelled ones with the probability with which they came to be so. */
    public List<Judged> weighted(List<Judged> some) {
        return some.stream().map(j -> !j.isLabelled() ? j
                : new Judged(j.item(), j.judge(), j.reference(), j.probability(), OptionalDouble.of(share(Stratum.of(j, positive))))).toList();
    }

    private double share(Stratum s) {
        int[] c = counts.get(s);
        return (double) c[1] / c[0];
    }
}
