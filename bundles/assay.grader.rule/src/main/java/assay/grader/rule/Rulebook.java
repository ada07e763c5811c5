// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.grader.rule.json.JsonEquals;
import assay.grader.rule.json.JsonPathRule;
import assay.grader.rule.json.JsonSchemaRule;
import assay.grader.rule.logic.All;
import assay.grader.rule.logic.Any;
import assay.grader.rule.logic.Not;
import assay.grader.rule.logic.Scoped;
import assay.grader.rule.look.Keys;
import assay.grader.rule.look.Kind;
import assay.grader.rule.look.Rule;
import assay.grader.rule.look.Wish;
import assay.grader.rule.number.DateRule;
import assay.grader.rule.number.NumberRule;
import assay.grader.rule.table.CsvEquals;
import assay.grader.rule.table.TableRule;
import assay.grader.rule.text.AttachmentNames;
import assay.grader.rule.text.ChoiceRule;
import assay.grader.rule.text.Citation;
import assay.grader.rule.text.Contains;
import assay.grader.rule.text.Equal;
import assay.grader.rule.text.LanguageRule;
import assay.grader.rule.text.Length;
import assay.grader.rule.text.Matching;
import assay.grader.rule.text.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The vocabulary: every word that may stand in {@code with}, and the reading of a whole map of them. */
final class Rulebook {
    private static final String IN = "in";
    private static final int DEEPEST = 16;
    private static final Map<String, Kind> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("equals", Equal::read), Map.entry("contains", Contains::all), Map.entry("contains-any", Contains::any),
            Map.entry("matches", Matching::read), Map.entry("number", NumberRule::read), Map.entry("date", DateRule::read),
            Map.entry("json-schema", JsonSchemaRule::read), Map.entry("json-path", JsonPathRule::read),
            Map.entry("json-equals", JsonEquals::read), Map.entry("csv-equals", CsvEquals::read), Map.entry("table", TableRule::read),
            Map.entry("min-words", Length::read), Map.entry("max-words", Length::read),
            Map.entry("min-sentences", Length::read), Map.entry("max-sentences", Length::read),
            Map.entry("min-characters", Length::read), Map.entry("max-characters", Length::read),
            Map.entry("sections", Sections::read), Map.entry("language", LanguageRule::read), Map.entry("citation", Citation::read),
            Map.entry("names-attachment", AttachmentNames::read), Map.entry("choice", ChoiceRule::read),
            Map.entry("not", Not::read), Map.entry("any", Any::read), Map.entry("all", All::read)));

    private Rulebook() {}

    /** @throws SettingsError saying what is wrong and, for an unknown word, which are known */
    static Rule read(Settings with) {
        return read(with, 0);
    }

    private static Rule read(Settings with, int depth) {
        if (depth > DEEPEST) throw new SettingsError("rules are nested deeper than " + DEEPEST);
        List<Rule> rules = new ArrayList<>();
        for (Map.Entry<String, Setting> e : with.values().entrySet())
            if (!e.getKey().equals(IN)) rules.add(kind(e.getKey()).read(new Wish(e.getKey(), e.getValue(), map -> read(map, depth + 1))));
        if (rules.isEmpty()) throw new SettingsError("there is no rule; write one of " + String.join(", ", KINDS.keySet()));
        Length.checkRange(with);
        Rule together = rules.size() == 1 ? rules.get(0) : new All(rules);
        return with.has(IN) ? new Scoped(with.needText(IN), together) : together;
    }

    private static Kind kind(String key) {
        Kind kind = KINDS.get(key);
        if (kind != null) return kind;
        throw new SettingsError("there is no rule \"" + key + "\"" + Keys.advice(key, KINDS.keySet()) + ", and \"in\" to name a deliverable");
    }
}
