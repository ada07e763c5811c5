// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.task.Importance;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The scoring profiles that the defaults of a suite name and define: {@code {profile: NAME, profiles: [{name, …}]}}. */
public final class SuiteProfiles {
    private SuiteProfiles() {}

    /** The profile that a suite wants when a run does not say; empty when it wants none. */
    public static Optional<ScoringProfile> wanted(Settings defaults) {
        return defaults.text("profile").map(name -> named(name, defaults).orElseThrow(
                () -> new SettingsError("there is no scoring profile \"" + name + "\", neither built in nor in the suite's profiles")));
    }

    /** A profile of the suite's own or a built-in one. */
    public static Optional<ScoringProfile> named(String name, Settings defaults) {
        Stream<ScoringProfile> own = defaults.list("profiles").stream().map(p -> of(map(p)));
        return Stream.concat(own, ScoringProfile.BUILT_IN.stream()).filter(p -> p.name().equals(name)).findFirst();
    }

    /**
     * The profile that a map describes: {@code name}, {@code aggregation}, {@code gate}, and {@code weights} and
     * {@code points} by importance, which default to those of {@code upbench}.
     *
     * @throws SettingsError or IllegalArgumentException when it describes none
     */
    public static ScoringProfile of(Settings map) {
        Set<Importance> gate = EnumSet.noneOf(Importance.class);
        map.texts("gate").forEach(word -> gate.add(importance(word)));
        return new ScoringProfile(map.needText("name"), aggregation(map.needText("aggregation")),
                byImportance(map, "weights", ScoringProfile.UPBENCH.weights()),
                byImportance(map, "points", ScoringProfile.UPBENCH.points()), gate);
    }

    private static ScoringProfile.Aggregation aggregation(String word) {
        return Stream.of(ScoringProfile.Aggregation.values()).filter(a -> word(a).equals(word)).findFirst()
                .orElseThrow(() -> new SettingsError("aggregation", Setting.of(word), "fraction, weighted-fraction, signed-points or tree"));
    }

    private static Importance importance(String word) {
        return Stream.of(Importance.values()).filter(i -> word(i).equals(word)).findFirst()
                .orElseThrow(() -> new SettingsError("gate", Setting.of(word), "critical, important, optional or pitfall"));
    }

    private static Map<Importance, Double> byImportance(Settings map, String key, Map<Importance, Double> fallback) {
        Map<Importance, Double> values = new EnumMap<>(fallback);
        map.map(key).ifPresent(m -> m.keys().forEach(word -> values.put(importance(word), m.number(word).orElseThrow().doubleValue())));
        return values;
    }

    private static Settings map(Setting value) {
        return value instanceof Settings s ? s : Settings.EMPTY;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
