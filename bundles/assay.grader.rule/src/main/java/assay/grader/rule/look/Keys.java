// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.look;

import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Refuses keys that nobody knows, and says which was meant. */
public final class Keys {
    private Keys() {}

    public static void only(String where, Settings map, Collection<String> known) {
        for (String key : map.keys())
            if (!known.contains(key)) throw new SettingsError("rule \"" + where + "\" has no \"" + key + "\"" + advice(key, known));
    }

    /** {@code ; did you mean "max-words"? There are …} */
    public static String advice(String key, Collection<String> known) {
        Optional<String> near = known.stream().filter(k -> distance(k, key) <= Math.max(1, key.length() / 3))
                .min(Comparator.comparingInt((String k) -> distance(k, key)).thenComparing(k -> k));
        return near.map(n -> "; did you mean \"" + n + "\"?").orElse(".") + " There are: " + String.join(", ", known);
    }

    /** Edit distance (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
