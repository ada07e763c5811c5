// SPDX-License-Identifier: Apache-2.0
package assay.itest.distribution;

import assay.itest.workplace.Workplace;
import java.util.List;
import java.util.regex.Pattern;

/** The words that the command line lists. */
final class Words {
    private static final Pattern LINE = Pattern.compile("  ([a-z-]+(?: [a-z-]+)?) {2,}\\S.*");

    private Words() {}

    static List<String> commands(Workplace here) {
        List<String> found = here.assay("help").with(0).out().lines().map(LINE::matcher).filter(m -> m.matches()).map(m -> m.group(1)).toList();
        if (found.size() < 15) throw new AssertionError("only these commands are listed: " + found);
        return found;
    }
}
