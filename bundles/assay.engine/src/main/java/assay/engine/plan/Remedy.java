// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.problem.Nearest;
import java.util.Collection;

/** What to do about a name that no installed bundle provides. */
final class Remedy {
    private Remedy() {}

    /** {@code Did you mean "exact"? Installed: exact, judge, rule.} */
    static String nameOneOf(Collection<String> installed, String written) {
        String all = "Installed: " + (installed.isEmpty() ? "none" : String.join(", ", installed)) + ".";
        return Nearest.to(written, installed).map(n -> "Did you mean \"" + n + "\"? " + all).orElse(all);
    }
}
