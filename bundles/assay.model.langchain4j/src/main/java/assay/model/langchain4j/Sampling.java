// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A worker's settings for a model, checked.
 *
 * @param stop texts at which the answer ends
 * @param timeout for a call, on top of the prompt's own
 * @param logprobs asks how likely the tokens of the answer were, and that many alternatives to each
 */
public record Sampling(
        Optional<Double> temperature,
        Optional<Double> topP,
        Optional<Integer> maxTokens,
        Optional<Integer> seed,
        List<String> stop,
        Optional<String> reasoningEffort,
        Optional<Duration> timeout,
        Optional<Integer> logprobs) {
    /** Every setting there is; a provider whose protocol lacks one leaves it out. */
    public static final Set<String> ALL = Set.of("temperature", "top-p", "max-tokens", "seed", "stop", "reasoning-effort", "timeout", "logprobs");
    private static final int MOST_ALTERNATIVES = 20;

    /**
     * @param honoured the settings that the protocol has
     * @throws SettingsError for a setting that is not honoured, or has no sensible value
     */
    public static Sampling of(Settings settings, Set<String> honoured) {
        for (String key : settings.keys())
            if (!honoured.contains(key))
                throw new SettingsError("setting \"" + key + "\" is not one of this provider's: " + String.join(", ", new TreeSet<>(honoured)));
        return new Sampling(
                settings.number("temperature").map(n -> within(n, "temperature", 2)),
                settings.number("top-p").map(n -> within(n, "top-p", 1)),
                settings.whole("max-tokens").map(Sampling::positive),
                settings.whole("seed"),
                settings.texts("stop"),
                settings.text("reasoning-effort"),
                settings.number("timeout").map(Sampling::seconds),
                settings.whole("logprobs").map(Sampling::alternatives));
    }

    private static double within(BigDecimal value, String key, int most) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0)
            throw new SettingsError(key, Setting.of(value), "a number between 0 and " + most);
        return value.doubleValue();
    }

    private static int positive(int tokens) {
        if (tokens < 1) throw new SettingsError("max-tokens", Setting.of(tokens), "a whole number from 1 on");
        return tokens;
    }

    private static int alternatives(int count) {
        if (count < 0 || count > MOST_ALTERNATIVES) throw new SettingsError("logprobs", Setting.of(count), "a whole number between 0 and " + MOST_ALTERNATIVES);
        return count;
    }

    private static Duration seconds(BigDecimal seconds) {
        if (seconds.compareTo(new BigDecimal("0.001")) < 0 || seconds.compareTo(BigDecimal.valueOf(86_400)) > 0)
            throw new SettingsError("timeout", Setting.of(seconds), "a number of seconds between 0.001 and 86400");
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
    }
}
