// SPDX-License-Identifier: Apache-2.0
package assay.engine.document;

import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import java.util.Arrays;
import java.util.Locale;

/** What a worker's setting {@value #KEY} asks for. */
public enum Attaching {
    /** What the model reads goes as a file, text as text, and the rest as text by a converter. */
    NATIVE,
    /** Nothing goes as a file: what a converter reads goes as its text. */
    TEXT,
    /** Nothing is converted: a task with a file that the model does not read is withheld. */
    REFUSE;

    public static final String KEY = "attachments";

    /** @throws SettingsError for another word */
    public static Attaching of(Settings settings) {
        String word = settings.text(KEY).orElse("native");
        return Arrays.stream(values()).filter(a -> a.label().equals(word)).findFirst()
                .orElseThrow(() -> new SettingsError("setting \"" + KEY + "\" is " + word + ", but must be native, text or refuse"));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
