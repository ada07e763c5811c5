// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

import assay.grader.look.Vocabulary;
import assay.grader.rule.json.JsonEquals;
import assay.grader.rule.json.JsonPathRule;
import assay.grader.rule.json.JsonSchemaRule;
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
import java.util.Map;

/** The words of the rule grader. */
final class Rulebook {
    static final Vocabulary WORDS = new Vocabulary("rule", Map.ofEntries(
            Map.entry("equals", Equal::read), Map.entry("contains", Contains::all), Map.entry("contains-any", Contains::any),
            Map.entry("matches", Matching::read), Map.entry("number", NumberRule::read), Map.entry("date", DateRule::read),
            Map.entry("json-schema", JsonSchemaRule::read), Map.entry("json-path", JsonPathRule::read),
            Map.entry("json-equals", JsonEquals::read), Map.entry("csv-equals", CsvEquals::read), Map.entry("table", TableRule::read),
            Map.entry("min-words", Length::read), Map.entry("max-words", Length::read),
            Map.entry("min-sentences", Length::read), Map.entry("max-sentences", Length::read),
            Map.entry("min-characters", Length::read), Map.entry("max-characters", Length::read),
            Map.entry("sections", Sections::read), Map.entry("language", LanguageRule::read), Map.entry("citation", Citation::read),
            Map.entry("names-attachment", AttachmentNames::read), Map.entry("choice", ChoiceRule::read)), Length::checkRange);

    private Rulebook() {}
}
