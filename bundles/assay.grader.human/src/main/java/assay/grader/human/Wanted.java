// SPDX-License-Identifier: Apache-2.0
package assay.grader.human;

import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Who is to grade a criterion.
 *
 * @param raters how many people
 * @param fields that each of them must know, sorted
 */
record Wanted(int raters, List<String> fields) {
    private static final int MOST = 99;

    static Wanted of(Criterion c) {
        Settings with = c.grader().map(GraderChoice::with).orElse(Settings.EMPTY);
        with.only("grader human", "n", "fields");
        int raters = with.whole("n").orElse(1);
        if (raters < 1 || raters > MOST) throw new SettingsError("setting \"n\" is " + raters + ", but must be a number of people between 1 and " + MOST);
        List<String> fields = with.texts("fields").stream().flatMap(f -> Arrays.stream(f.split("\\|"))).map(f -> f.strip().toLowerCase(Locale.ROOT))
                .filter(f -> !f.isEmpty()).sorted().distinct().toList();
        return new Wanted(raters, fields);
    }
}
