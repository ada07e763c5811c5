// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.logic;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import java.util.ArrayList;
import java.util.List;

/** Reads lists of rules and puts reasons together. */
public final class Nested {
    private static final int SHOWN = 4;

    private Nested() {}

    public static List<Rule> rules(Wish wish) {
        if (!(wish.value() instanceof Setting.Items items) || items.values().isEmpty())
            throw wish.fail("must be a list of maps of rules, with at least one");
        List<Rule> rules = new ArrayList<>();
        for (Setting item : items.values()) {
            if (!(item instanceof Settings map)) throw wish.fail("must be a list of maps of rules");
            rules.add(wish.nested().apply(map));
        }
        return rules;
    }

    public static String joined(List<String> reasons) {
        String shown = String.join(" ", reasons.subList(0, Math.min(SHOWN, reasons.size())));
        return reasons.size() > SHOWN ? shown + " (and " + (reasons.size() - SHOWN) + " more)" : shown;
    }
}
