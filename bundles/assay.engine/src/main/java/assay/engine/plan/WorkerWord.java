// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A worker as the user wrote it, taken apart: {@code [SOLVER/]NAME:REST[k=v,…]}.
 *
 * @param written as a whole
 * @param solver before a slash, if there is one before the first colon
 * @param name of a provider or of a solver that needs no model
 * @param rest model or variant; empty when nothing follows the name
 */
record WorkerWord(String written, Optional<String> solver, String name, String rest, Settings settings) {

    static WorkerWord of(String written) {
        String word = written.strip();
        Settings settings = Settings.EMPTY;
        int bracket = word.endsWith("]") ? word.lastIndexOf('[') : -1;
        if (bracket >= 0) {
            settings = settings(written, word.substring(bracket + 1, word.length() - 1));
            word = word.substring(0, bracket);
        }
        int colon = word.indexOf(':');
        String head = colon < 0 ? word : word.substring(0, colon);
        String rest = colon < 0 ? "" : word.substring(colon + 1);
        int slash = head.indexOf('/');
        Optional<String> solver = slash < 0 ? Optional.empty() : Optional.of(head.substring(0, slash));
        String name = head.substring(slash + 1);
        if (name.isBlank() || solver.filter(String::isBlank).isPresent())
            throw new UserError(Place.in("--worker " + written), "\"" + written + "\" names no worker.",
                    "Write [SOLVER/]PROVIDER:MODEL[key=value,…], or SOLVER:VARIANT for a solver that needs no model.");
        return new WorkerWord(written, solver, name, rest, settings);
    }

    private static Settings settings(String written, String text) {
        Settings settings = Settings.EMPTY;
        for (String pair : text.split(",")) {
            if (pair.isBlank()) continue;
            int equals = pair.indexOf('=');
            if (equals < 1)
                throw new UserError(Place.in("--worker " + written), "The setting \"" + pair.strip() + "\" of worker \"" + written + "\" has no value.",
                        "Write key=value, several with commas between.");
            settings = settings.with(pair.substring(0, equals).strip(), typed(pair.substring(equals + 1).strip()));
        }
        return settings;
    }

    /** A number, true or false, or else a text. */
    private static Setting typed(String value) {
        if (value.equals("true") || value.equals("false")) return Setting.of(Boolean.parseBoolean(value));
        return value.matches("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?([eE][+-]?[0-9]{1,3})?") ? Setting.of(new BigDecimal(value)) : Setting.of(value);
    }
}
