// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.work.Submission;
import assay.testkit.fakes.TaskBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRulesTest {
    private static TaskBuilder task() {
        return Rated.task("a.csv").material("right.csv", "id,amount,note\nA,1.50,first\nB,20,\"two, or more\"\n");
    }

    private static boolean same(String options, String csv) {
        return Rated.met(task(), "{csv-equals: {file: 'right.csv'" + options + "}}", csv);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "~~ | ~id,amount,note\nA,1.50,first\nB,20,\"two, or more\"~ | true",
            "~~ | ~id,amount,note\r\nA,1.5,first\r\nB,20.00,\"two, or more\"\r\n\r\n~ | true",
            "~~ | ~note,ID,Amount\nfirst,A,1.5\n\"two, or more\",B,20~ | true",
            "~~ | ~id;amount;note\nA;1.5;first\nB;20;two, or more~ | true",
            "~~ | ~id,amount,note\nB,20,\"two, or more\"\nA,1.5,first~ | false",
            ", ignore-order: true | ~id,amount,note\nB,20,\"two, or more\"\nA,1.5,first~ | true",
            ", ignore-order: true | ~id,amount,note\nB,20,\"two, or more\"\nB,20,\"two, or more\"~ | false",
            "~~ | ~id,amount,note\nA,1.5,first~ | false",
            "~~ | ~id,amount,note\nA,1.5,first\nB,20,\"two, or more\"\nC,3,x~ | false",
            "~~ | ~id,amount,note,extra\nA,1.5,first,x\nB,20,\"two, or more\",y~ | false",
            ", columns: ['id', 'amount'] | ~id,amount\nA,1.5\nB,20~ | true",
            ", columns: ['id'] | ~id,amount\nB,1\nA,2~ | false",
            ", columns: ['id'], ignore-order: true | ~id,amount\nB,1\nA,2~ | true",
            ", columns: ['id', 'amount'], tolerance: 0.01 | ~id,amount\nA,1.505\nB,20~ | true",
            ", columns: ['id', 'amount'], tolerance: 0.01, ignore-order: true | ~id,amount\nB,20.005\nA,1.5~ | true",
            ", columns: ['id', 'amount'], tolerance: 0.001 | ~id,amount\nA,1.505\nB,20~ | false",
            ", columns: ['amount'] | ~id\nA\nB~ | false",
            ", columns: ['id', 'amount'] | ~| id | amount |\n|---|--:|\n| A | 1.50 |\n| B | 20 |~ | false"})
    void equality(String options, String csv, boolean met) {
        assertThat(same(options, csv)).isEqualTo(met);
    }

    @Test
    void a_table_in_markdown_is_compared_too() {
        TaskBuilder task = Rated.task("a.md").material("right.csv", "id,amount\nA,1.5\n");

        assertThat(Rated.met(task, "{csv-equals: {file: 'right.csv'}}", "As asked:\n\n| id | amount |\n|---|--:|\n| A | 1.50 |\n")).isTrue();
    }

    @Test
    void a_reason_shows_the_wrong_row_and_the_fix_not_the_right_one() {
        var grounds = Rated.rate(task(), "{csv-equals: {file: 'right.csv', columns: ['id', 'amount']}}", Submission.of("id,amount\nA,9\nB,20")).grounds();

        assertThat(grounds.reason()).isEqualTo("a.csv has 2 rows where 2 are wanted; wrong or out of place is \"A, 9\".");
        assertThat(grounds.fix()).doesNotContain("1.5");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{columns: ['id', 'name']} | ~Name,ID,x\n1,2,3~ | true", "{columns: ['id', 'name']} | ~id\n1~ | false",
            "{rows: 2} | ~a\n1\n2~ | true", "{rows: 2} | ~a\n1~ | false", "{rows: 2} | ~a\n1\n\n2\n,\n~ | true", "{min-rows: 1, max-rows: 2} | ~a\n1\n2\n3~ | false", "{min-rows: 1} | a | false"})
    void shape_of_csv(String rule, String csv, boolean met) {
        assertThat(Rated.met(Rated.task("a.csv"), "{table: " + rule + "}", csv)).isEqualTo(met);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{columns: ['segment', 'fix'], rows: 1} | ~Intro\n\n| Segment | **Fix** |\n| --- | --- |\n| 1 | a \\| b |\n\nEnd~ | true",
            "{columns: ['a'], rows: 1} | ~a | b\n-|-\n1 | 2~ | true", "{columns: ['x']} | ~| a |\n|---|\n| 1 |~ | false",
            "{columns: ['x'], rows: 1} | ~| a |\n|---|\n| 1 |\n\n| x |\n|---|\n| 1 |~ | true", "{rows: 1} | no table at all | false",
            "{columns: ['k', 'v'], rows: 1} | ~So:\n```csv\nk,v\n1,2\n```\nand so on~ | true"})
    void shape_of_markdown(String rule, String text, boolean met) {
        assertThat(Rated.met(Rated.task("a.md"), "{table: " + rule + "}", text)).isEqualTo(met);
    }
}
