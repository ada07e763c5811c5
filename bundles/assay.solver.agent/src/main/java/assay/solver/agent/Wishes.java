// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.model.Prompt;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a worker's settings ask of this solver; its own keys are {@value #TOOLS}, {@value #STEPS} and those that start with
 * {@value #PREFIX}, the others are the model's.
 *
 * @param steps the model is asked so often at most
 * @param timeout of one call
 * @param room bytes of text of files that go into the prompt, where the model does not read them by itself
 */
record Wishes(Toolset tools, int steps, Duration timeout, int room) {
    static final String TOOLS = "tools";
    static final String STEPS = "steps";
    static final String PREFIX = "solver.";
    private static final String TIMEOUT = PREFIX + "timeout";
    private static final String ROOM = PREFIX + "room";
    private static final Set<String> KEYS = new TreeSet<>(Set.of(TIMEOUT, ROOM));
    /** Two of three agents in use take ten at most before a person looks (Pan et al., "Measuring Agents in Production", section 5.4). */
    private static final int DEFAULT_STEPS = 10;
    private static final int DEFAULT_ROOM = 400_000;

    /** @throws SettingsError for a key or value that makes no sense */
    static Wishes of(Settings settings) {
        for (String key : settings.keys())
            if (key.startsWith(PREFIX) && !KEYS.contains(key))
                throw new SettingsError("the solver \"agent\" has no setting \"" + key + "\"; it has " + TOOLS + ", " + STEPS + ", " + String.join(", ", KEYS));
        return new Wishes(Toolset.of(settings.text(TOOLS).orElse(Toolset.ALL)), positive(settings, STEPS, DEFAULT_STEPS),
                Duration.ofSeconds(positive(settings, TIMEOUT, (int) Prompt.DEFAULT_TIMEOUT.toSeconds())), positive(settings, ROOM, DEFAULT_ROOM));
    }

    private static int positive(Settings settings, String key, int otherwise) {
        int value = settings.whole(key).orElse(otherwise);
        if (value < 1) throw new SettingsError(key, Setting.of(value), "a whole number above 0");
        return value;
    }
}
