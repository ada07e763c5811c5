// SPDX-License-Identifier: Apache-2.0
package assay.analysis.stored;

import assay.core.settings.Settings;
import java.util.List;

/**
 * What is done with rows that say nothing clear; named in the result.
 *
 * @param undefined a rater who gave no verdict
 * @param tie a verdict between met and not met
 * @param unparsable a word that is no verdict
 * @param unknown a row of a task, worker, submission or criterion that the run does not have
 */
public record Choices(Choice undefined, Choice tie, Choice unparsable, Choice unknown) {
    private static final List<Choice> NO_VERDICT = List.of(Choice.REFUSE, Choice.DROP, Choice.ABSTAIN);
    private static final List<Choice> ANY = List.of(Choice.values());
    private static final List<Choice> NO_PLACE = List.of(Choice.REFUSE, Choice.DROP);

    public static Choices of(String undefined, String tie, String unparsable, String unknown) {
        return new Choices(Choice.of("undefined", undefined, NO_VERDICT), Choice.of("tie", tie, ANY), Choice.of("unparsable", unparsable, NO_VERDICT),
                Choice.of("unknown", unknown, NO_PLACE));
    }

    public Settings settings() {
        return Settings.EMPTY.with("undefined", undefined.label()).with("tie", tie.label()).with("unparsable", unparsable.label()).with("unknown", unknown.label());
    }
}
