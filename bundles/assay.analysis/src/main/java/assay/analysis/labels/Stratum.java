// SPDX-License-Identifier: Apache-2.0
package assay.analysis.labels;

import assay.analysis.trust.Judged;
import java.util.Comparator;

/**
 * A part of what a judge rated in which it errs about as often: what it said, and how sure it was of it.
 *
 * @param sure such as {@code 0.8 to 0.95}; {@code not said} where it does not say
 */
public record Stratum(String said, String sure) implements Comparable<Stratum> {
    private static final double[] FROM = {0.95, 0.8, 0.6, 0};
    private static final Comparator<Stratum> ORDER = Comparator.comparing(Stratum::said).thenComparing(Stratum::sure);

    public static Stratum of(Judged j, String positive) {
        if (j.probability().isEmpty()) return new Stratum(j.judge(), "not said");
        double positively = j.probability().getAsDouble();
        double sure = j.judge().equals(positive) ? positively : 1 - positively;
        int at = 0;
        while (sure < FROM[at]) at++;
        return new Stratum(j.judge(), FROM[at] + " to " + (at == 0 ? "1" : FROM[at - 1]));
    }

    @Override
    public int compareTo(Stratum other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return said + ", sure " + sure;
    }
}
