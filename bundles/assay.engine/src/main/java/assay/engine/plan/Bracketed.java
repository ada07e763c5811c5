// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import java.math.BigDecimal;

/**
 * A word with settings behind it in brackets: {@code payout[reviewer-hourly=50]}.
 *
 * @param word what stands before the brackets
 */
public record Bracketed(String word, Settings settings) {
    /** @param what such as {@code worker}, also the option with which the word was given */
    public static Bracketed of(String what, String written) {
        String word = written.strip();
        int bracket = word.endsWith("]") ? word.lastIndexOf('[') : -1;
        if (bracket < 0) return new Bracketed(word, Settings.EMPTY);
        return new Bracketed(word.substring(0, bracket), settings(what, written, word.substring(bracket + 1, word.length() - 1)));
    }

    private static Settings settings(String what, String written, String text) {
        Settings settings = Settings.EMPTY;
        for (String pair : text.split(",")) {
            if (pair.isBlank()) continue;
            int equals = pair.indexOf('=');
            if (equals < 1)
                throw new UserError(Place.in("--" + what + " " + written),
                        "The setting \"" + pair.strip() + "\" of " + what + " \"" + written + "\" has no value.",
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
