// SPDX-License-Identifier: Apache-2.0
package assay.solver.single;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.model.Prompt;
import assay.core.work.PromptFile;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a worker's settings ask of this solver; all its keys start with {@value #PREFIX}, the others are the model's.
 *
 * @param system replaces the system message of the template
 * @param timeout of the call
 * @param room bytes of attached text that go into the prompt
 */
record Wishes(String system, Duration timeout, int room) {
    static final String PREFIX = "solver.";
    private static final String SYSTEM = PREFIX + "system";
    private static final String TIMEOUT = PREFIX + "timeout";
    private static final String ROOM = PREFIX + "room";
    private static final Set<String> KEYS = new TreeSet<>(Set.of(SYSTEM, TIMEOUT, ROOM));
    private static final int DEFAULT_ROOM = 400_000;

    /** @throws SettingsError for a key or value that makes no sense */
    static Wishes of(Settings settings) {
        for (String key : settings.keys())
            if (key.startsWith(PREFIX) && !KEYS.contains(key))
                throw new SettingsError("the solver \"single\" has no setting \"" + key + "\"; it has " + String.join(", ", KEYS));
        if (settings.has(SYSTEM) && settings.has(PromptFile.KEY))
            throw new SettingsError("the settings \"" + SYSTEM + "\" and \"" + PromptFile.KEY + "\" both say what the model is told first; give one of them");
        int seconds = positive(settings, TIMEOUT, (int) Prompt.DEFAULT_TIMEOUT.toSeconds());
        String system = settings.text(SYSTEM).orElseGet(() -> SingleSolver.WORDS.part("system", Map.of()));
        return new Wishes(system, Duration.ofSeconds(seconds), positive(settings, ROOM, DEFAULT_ROOM));
    }

    private static int positive(Settings settings, String key, int otherwise) {
        int value = settings.whole(key).orElse(otherwise);
        if (value < 1) throw new SettingsError(key, Setting.of(value), "a whole number above 0");
        return value;
    }
}
