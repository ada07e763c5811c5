// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.work.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRuleTest {
    @ParameterizedTest(name = "{0} stands in [{1}]: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "1234.5 | costs 1,234.5 | true", "1234.5 | kostet 1.234,5 | true", "1234.5 | coûte 1 234,5 | true", "1234.5 | 1'234.50 | true",
            "1234.5 | ~1\u202f234,5~ | true", "1234567 | 12,34,567 | true", "1234567 | 1.234.567 | true", "1234 | 1,234 | true", "1.234 | 1.234 | true",
            "0.125 | 0,125 | true", "0.5 | .5 | true", "125 | 0.125 | false", "3 | 1,2,3 | true", "2 | 1, 2, 3 | true", "192 | 192.168.0.1 | false",
            "-5 | -5 | true", "-5 | −5 | true", "-5 | –5 | true", "5 | -5 | false", "-5 | 3-5 | false", "5 | 3-5 | true", "-5 | -$5 | true", "-5 | $-5 | true",
            "-1200 | (1,200) | true", "-1200 | ($1,200) | true", "1200 | (1,200) | true", "4.62 | 4.62% | true", "18 | $18.00 | true", "18 | €18 | true",
            "5 | USD5 | true", "5 | EUR 5 | true", "118 | KT118 | false", "3 | Q3 | false", "77120 | PO-77120 | true", "-77120 | PO-77120 | false",
            "120000 | 1.2e5 | true", "2019 | 2019 500 people | true", "500 | 2019 500 people | true", "2019500 | 2019 500 people | false",
            "12 | 12 345 items | true", "345 | 12 345 items | true", "12345 | 12 345 items | true", "9 | <<3*3=9>>9 eggs | true", "5 | 5kg | true",
            "14 | 2026-09-14 | true", "-14 | 2026-09-14 | false", "7 | nothing here | false", "2 | m2 | false", "18 | 18. | true", "1 | 東京1番 | true"})
    void numbers_are_read_as_people_write_them(String value, String text, boolean met) {
        assertThat(Rated.met("{number: {value: " + value + "}}", text)).isEqualTo(met);
    }

    @ParameterizedTest(name = "{0} on [{1}]: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{value: 10, tolerance: 0.5} | 10.5 | true", "{value: 10, tolerance: 0.5} | 10.51 | false", "{value: -10, tolerance: 1} | -9 | true",
            "{value: 100, relative: 0.01} | 101 | true", "{value: 100, relative: 0.01} | 101.1 | false", "{value: -100, relative: 0.01} | -99 | true",
            "{value: 10.0} | 10 | true", "{value: 10} | 10.0000001 | false",
            "{value: 5, unit: 'kg'} | 5 kg | true", "{value: 5, unit: 'kg'} | 5kg | true", "{value: 5, unit: 'kg'} | 5 kgf | false", "{value: 5, unit: 'kg'} | 5 g | false",
            "{value: 5, unit: '%'} | 5 % | true", "{value: 5, unit: '$'} | $5 | true", "{value: 5, unit: 'USD'} | USD 5 | true", "{value: 5, unit: ['kg', 'kilos']} | 5 kilos | true",
            "{value: -5, unit: '$'} | -$5 | true", "{value: 5, unit: 'kg'} | 5 and 6 kg | false",
            "{value: 2, which: 'first'} | 2 then 3 | true", "{value: 3, which: 'first'} | 2 then 3 | false",
            "{value: 3, which: 'last'} | 2 then 3 | true", "{value: 2, which: 'last'} | 2 then 3 | false",
            "{value: 7, after: 'total:'} | 3, total: about 7 of 9 | true", "{value: 9, after: 'total:'} | 3, total: about 7 of 9 | false",
            "{value: 2, after: 'A:', which: 'last'} | A: 1 A: 2 | true", "{value: 1, after: 'A:', which: 'last'} | A: 1 A: 2 | false",
            "{value: 1, after: 'A:', which: 'first'} | A: 1 A: 2 | true", "{value: 2, after: 'A:', which: 'any'} | A: 1 A: 2 | true",
            "{value: 1, after: 'A:', which: 'last'} | A: 1 A: none | false", "{value: 1, after: 'B:'} | A: 1 | false"})
    void tolerance_unit_and_place(String rule, String text, boolean met) {
        assertThat(Rated.met("{number: " + rule + "}", text)).isEqualTo(met);
    }

    @Test
    void a_bare_number_is_a_value() {
        assertThat(Rated.met("{number: 7}", "it is 7")).isTrue();
    }

    @Test
    void in_csv_a_comma_parts_cells_unless_it_is_quoted() {
        assertThat(Rated.rate(Rated.task("a.csv"), "{number: 345}", Submission.of("12,345\n")).met()).isTrue();
        assertThat(Rated.rate(Rated.task("a.csv"), "{number: 12345}", Submission.of("12,345\n")).met()).isFalse();
        assertThat(Rated.rate(Rated.task("a.csv"), "{number: 12345}", Submission.of("\"12,345\"\n")).met()).isTrue();
    }

    @Test
    void a_wrong_number_is_quoted_and_the_right_one_is_not_given_away() {
        var grounds = Rated.rate("{number: {value: 4711, which: 'last'}}", "first 3, then 5").grounds();

        assertThat(grounds.reason()).isEqualTo("The wanted number is not in answer.txt; there is as the last one 5.");
        assertThat(grounds.fix()).isNotBlank().doesNotContain("4711");
    }

    @ParameterizedTest(name = "{0} in [{1}]: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "'2026-09-14' | due 2026-09-14. | true", "'2026-09-14' | 14.9.2026 | true", "'2026-09-14' | 14.09.26 | true", "'2026-09-14' | September 14th, 2026 | true",
            "'2026-09-14' | 14 Sep 2026 | true", "'2026-09-14' | Sept. 14, 2026 | true", "'2026-09-14' | 14. September 2026 | true", "'2026-09-14' | 14 de septiembre de 2026 | true",
            "'2026-09-14' | le 14 septembre 2026 | true", "'2026-09-14' | 14th of September, 2026 | true", "'2026-09-14' | 13 September 2026 | false", "'2026-09-14' | 2026-09-141 | false",
            "'2026-04-03' | 3/4/2026 | true", "{value: '2026-04-03', order: 'dmy'} | 3/4/2026 | true", "{value: '2026-04-03', order: 'mdy'} | 3/4/2026 | false",
            "{value: '2026-04-03', order: 'mdy'} | 3.4.2026 | true", "'2026-02-28' | 30/02/2026 | false", "{value: '2026-01-02', which: 'last'} | 2026-01-02, then 2026-01-03 | false",
            "{value: '2026-01-02', which: 'first'} | 2026-01-02, then 2026-01-03 | true", "'2026-01-02' | no date | false"})
    void dates(String rule, String text, boolean met) {
        assertThat(Rated.met("{date: " + rule + "}", text)).isEqualTo(met);
    }
}
