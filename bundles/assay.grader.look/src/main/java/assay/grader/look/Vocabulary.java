// SPDX-License-Identifier: Apache-2.0
package assay.grader.look;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.grader.look.logic.All;
import assay.grader.look.logic.Any;
import assay.grader.look.logic.Not;
import assay.grader.look.logic.Scoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Every word that may stand in {@code with}, and the reading of a whole map of them: all must hold. {@code not}, {@code any},
 * {@code all} and {@code in} are words of every vocabulary. Immutable.
 */
public final class Vocabulary {
    private static final String IN = "in";
    private static final int DEEPEST = 16;
    private final String noun;
    private final Map<String, Kind> kinds;
    private final Consumer<Settings> checks;

    /**
     * @param noun what a word stands for, as said to an author: {@code rule}
     * @param checks throws {@link SettingsError} where words of one map contradict each other
     */
    public Vocabulary(String noun, Map<String, Kind> kinds, Consumer<Settings> checks) {
        this.noun = noun;
        this.checks = checks;
        this.kinds = new TreeMap<>(kinds);
        this.kinds.putAll(Map.of("not", Not::read, "any", Any::read, "all", All::read));
    }

    /** @throws SettingsError saying what is wrong and, for an unknown word, which are known */
    public Rule read(Settings with) {
        return read(with, 0);
    }

    private Rule read(Settings with, int depth) {
        if (depth > DEEPEST) throw new SettingsError(noun + "s are nested deeper than " + DEEPEST);
        List<Rule> rules = new ArrayList<>();
        for (Map.Entry<String, Setting> e : with.values().entrySet())
            if (!e.getKey().equals(IN)) rules.add(kind(e.getKey()).read(new Wish(noun, e.getKey(), e.getValue(), map -> read(map, depth + 1))));
        if (rules.isEmpty()) throw new SettingsError("there is no " + noun + "; write one of " + String.join(", ", kinds.keySet()));
        checks.accept(with);
        Rule together = rules.size() == 1 ? rules.get(0) : new All(rules);
        return with.has(IN) ? new Scoped(with.needText(IN), together) : together;
    }

    private Kind kind(String key) {
        Kind kind = kinds.get(key);
        if (kind != null) return kind;
        throw new SettingsError("there is no " + noun + " \"" + key + "\"" + Keys.advice(key, kinds.keySet()) + ", and \"in\" to name a deliverable");
    }
}
