// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRulesTest {
    @ParameterizedTest(name = "{0} on [{1}] is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{equals: 'yes'} | ~  yes\n~ | true",
            "{equals: 'yes'} | Yes | false",
            "{equals: {text: 'Yes', ignore-case: true}} | yEs | true",
            "{equals: {text: 'a b', ignore-space: true}} | ~a \n  b~ | true",
            "{equals: 'a b'} | ~a  b~ | false",
            "{equals: 'é'} | ~e\u0301~ | true",
            "{equals: 7} | 7 | true",
            "{contains: 'bee'} | a bee | true",
            "{contains: 'bee'} | a Bee | false",
            "{contains: ['a', 'b']} | b then a | true",
            "{contains: ['a', 'b']} | only a | false",
            "{contains: {text: ['A', 'B'], ignore-case: true}} | b then a | true",
            "{contains: '5 kg'} | ~5\u00a0kg~ | true",
            "{contains-any: ['x', 'b']} | abc | true",
            "{contains-any: ['x', 'y']} | abc | false",
            "{contains-any: {text: ['X'], ignore-case: true}} | axe | true",
            "{matches: 'ad04\\\\W+ok'} | row ad04, ok | true",
            "{matches: '^b'} | ~a\nb~ | false",
            "{matches: {regex: '^B$', multiline: true, ignore-case: true}} | ~a\nb~ | true",
            "{matches: '(?i)stainless'} | Stainless | true",
            "{matches: '\\\\d{3}'} | 12 | false"})
    void wording(String rule, String text, boolean met) {
        assertThat(Rated.met(rule, text)).isEqualTo(met);
    }

    @ParameterizedTest(name = "{0} on [{1}] is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{max-words: 3} | one two three | true",
            "{max-words: 3} | one two three four | false",
            "{max-words: 3} | ~# One - two * **three** ---~ | true",
            "{min-words: 2} | don't stop | true",
            "{min-words: 3} | don't stop | false",
            "{max-words: 1} | well-kept | true",
            "{min-words: 4} | 東京は日本の首都です | true",
            "{min-sentences: 2, max-sentences: 2} | It is so. It costs 3.50 a day! | true",
            "{max-sentences: 1} | One. Two. | false",
            "{min-sentences: 3, max-sentences: 3} | ~# Title\n- first point\n- second point~ | true",
            "{max-characters: 2} | ~ äö ~ | true",
            "{max-characters: 1} | 😀 | true",
            "{min-characters: 3} | ab | false"})
    void length(String rule, String text, boolean met) {
        assertThat(Rated.met(rule, text)).isEqualTo(met);
    }

    @ParameterizedTest(name = "{0} on [{1}] is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{sections: ['Why', 'What next']} | ~## WHY\ntext\n### 2. What next:\n~ | true",
            "{sections: ['Why']} | ~Why\n===\ntext~ | true",
            "{sections: ['Why']} | ~# Whyever\nWhy~ | false",
            "{sections: ['Why']} | ~So:\n```\n# Why\n```~ | false",
            "{sections: ['Option A: cut']} | ~# **Option A: cut** #~ | true",
            "{language: 'de'} | Der Bericht zeigt, dass die Kosten im letzten Quartal deutlich gestiegen sind. | true",
            "{language: 'de'} | The report shows that costs rose sharply during the last quarter of the year. | false",
            "{language: 'en'} | The report shows that costs rose sharply during the last quarter of the year. | true",
            "{language: 'es'} | El informe muestra que los costes subieron mucho durante el último trimestre. | true",
            "{language: 'fr'} | Le rapport montre que les coûts ont fortement augmenté au dernier trimestre. | true",
            "{language: 'ja'} | 報告書によると、前の四半期に費用が大きく増えたことが分かります。 | true",
            "{language: 'en'} | ~```\nThe report shows that costs rose sharply.\n``` ok~ | false",
            "{citation: {of: ['policy.md', 'terms.md']}} | as Policy.md says | true",
            "{citation: {of: ['policy.md', 'terms.md'], min: 2}} | policy.md, policy.md | false",
            "{citation: {pattern: '§\\\\s?\\\\d+', min: 2}} | see § 4 and §7 | true",
            "{citation: {pattern: '§\\\\s?\\\\d+', min: 2}} | see §7 and §7 | false"})
    void form(String rule, String text, boolean met) {
        assertThat(Rated.met(rule, text)).isEqualTo(met);
    }

    @Test
    void attachments_are_named_by_file_name_without_regard_to_case() {
        assertThat(Rated.met(Rated.task("a.md").attach("files/Rules.md", "x"), "{names-attachment: 'files/Rules.md'}", "see rules.md")).isTrue();
        assertThat(Rated.met(Rated.task("a.md").attach("r.md", "x").attach("s.md", "y"), "{names-attachment: 'all'}", "see r.md")).isFalse();
        assertThat(Rated.met(Rated.task("a.md").attach("r.md", "x").attach("s.md", "y"), "{names-attachment: 'all'}", "see r.md, s.md")).isTrue();
    }

    @Test
    void a_reason_quotes_what_was_found_and_a_fix_keeps_the_answer_to_itself() {
        var verdict = Rated.rate("{equals: 'the secret'}", "a guess");

        assertThat(verdict.grounds().reason()).isEqualTo("answer.txt reads \"a guess\".");
        assertThat(verdict.grounds().fix()).isNotBlank().doesNotContain("secret");
    }

    @Test
    void a_long_quotation_is_cut_and_stays_on_one_line() {
        assertThat(Rated.rate("{equals: 'x'}", "line\n".repeat(1_000)).grounds().reason()).hasSizeLessThan(120).contains("…").doesNotContain("\n");
    }
}
