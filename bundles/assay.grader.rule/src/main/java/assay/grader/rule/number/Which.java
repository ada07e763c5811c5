// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.number;

import java.util.Locale;
import java.util.Optional;

/** Which of several is meant. */
enum Which {
    ANY, FIRST, LAST;

    static Which of(Optional<String> word) {
        return word.map(w -> valueOf(w.toUpperCase(Locale.ROOT))).orElse(ANY);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
