// SPDX-License-Identifier: Apache-2.0
package assay.analysis.stored;

import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is to be done with a row that says nothing clear. */
public enum Choice {
    /** It is a mistake that is told, and nothing is brought in. */
    REFUSE,
    /** It is left out and counted. */
    DROP,
    /** The rater abstains. */
    ABSTAIN,
    /** It counts as met. */
    MET,
    /** It counts as not met. */
    NOT_MET;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Choice of(String option, String word, List<Choice> allowed) {
        return Arrays.stream(values()).filter(c -> allowed.contains(c) && c.label().equals(word)).findFirst().orElseThrow(() -> new UserError(Place.in("--" + option),
                "\"" + word + "\" is no way to treat such a row." + Nearest.hint(word, allowed.stream().map(Choice::label).toList()),
                "Write " + String.join(", ", allowed.stream().map(Choice::label).toList()) + "."));
    }
}
