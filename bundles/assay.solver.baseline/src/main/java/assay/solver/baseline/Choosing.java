// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import java.util.List;
import java.util.Locale;

/** Picks among options without understanding them. */
final class Choosing {
    private Choosing() {}

    /** The option that stands in the text most often; the first of them where several do, or none. */
    static String mostNamed(List<String> options, String text) {
        String where = text.toLowerCase(Locale.ROOT);
        String best = options.get(0);
        int most = 0;
        for (String option : options) {
            int times = where.split(java.util.regex.Pattern.quote(option.toLowerCase(Locale.ROOT)), -1).length - 1;
            if (times > most) {
                most = times;
                best = option;
            }
        }
        return best;
    }
}
