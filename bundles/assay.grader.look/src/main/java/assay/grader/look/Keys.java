// SPDX-License-Identifier: Apache-2.0
package assay.grader.look;

import assay.core.problem.Nearest;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import java.util.Collection;

/** Refuses keys that nobody knows, and says which was meant. */
public final class Keys {
    private Keys() {}

    public static void only(String where, Settings map, Collection<String> known) {
        for (String key : map.keys())
            if (!known.contains(key)) throw new SettingsError(where + " has no \"" + key + "\"" + advice(key, known));
    }

    /** {@code ; did you mean "max-words"? There are …} */
    public static String advice(String key, Collection<String> known) {
        return Nearest.to(key, known).map(n -> "; did you mean \"" + n + "\"?").orElse(".") + " There are: " + String.join(", ", known);
    }
}
