// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the grader triage is set.
 *
 * @param judge name of the judge; absent where a criterion has one only
 * @param calibration runs that calibrate the judge
 * @param people how many look at one
 * @param fields that they must know
 */
record TriageSettings(Optional<String> judge, double threshold, double audit, long seed, int leastLabels, double leastAgreement, List<String> calibration, int people,
        List<String> fields) {
    private static final int MOST = 99;

    static TriageSettings of(Criterion c) {
        Settings with = c.grader().map(GraderChoice::with).orElse(Settings.EMPTY);
        with.only("grader triage", "judge", "threshold", "audit", "seed", "least-labels", "least-agreement", "calibration", "n", "fields");
        int people = with.whole("n").orElse(1);
        if (people < 1 || people > MOST) throw new SettingsError("setting \"n\" is " + people + ", but must be a number of people between 1 and " + MOST);
        TriageSettings read = new TriageSettings(with.text("judge"), share(with, "threshold", "0.9"), share(with, "audit", "0.05"),
                with.number("seed").map(BigDecimal::longValue).orElse(1L), with.whole("least-labels").orElse(20), share(with, "least-agreement", "0.7"),
                words(with, "calibration").toList(), people, words(with, "fields").map(f -> f.toLowerCase(Locale.ROOT)).sorted().toList());
        read.rules(read.judge.orElse("judge"));
        return read;
    }

    private static double share(Settings with, String key, String fallback) {
        double value = with.number(key).orElse(new BigDecimal(fallback)).doubleValue();
        if (!(value >= 0 && value <= 1)) throw new SettingsError("setting \"" + key + "\" is " + value + ", but must be a number from 0 to 1");
        return value;
    }

    private static Stream<String> words(Settings with, String key) {
        return with.texts(key).stream().flatMap(w -> Arrays.stream(w.split("\\|"))).map(String::strip).filter(w -> !w.isEmpty()).distinct();
    }

    Rules rules(String judge) {
        return new Rules(judge, threshold, audit, seed, leastLabels, leastAgreement);
    }
}
