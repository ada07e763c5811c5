// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.settings.Settings;
import assay.core.task.Task;
import assay.testkit.fakes.Samples;
import assay.testkit.fakes.TaskBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single tools answer. */
class ToolsTest {
    private static final Task LONG = TaskBuilder.task("long").titled("Read").instructions("Read.").attach("long.txt", "x".repeat(19_999) + "😀end")
            .attach("scan.pdf", "%PDF").pays("1").build();

    private final Script script = new Script();

    private String heard(Task task, String tool, String arguments) throws Exception {
        script.uses(tool, arguments).says("done");
        script.work(task, Settings.EMPTY);
        return script.heard();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.1 + 0.2                         | 0.3
            1234.50 * 0.19                    | 234.555
            ROUND(1234.50 * 0.19, 2)          | 234.56
            SUM(1410, 1200, 950) / 3          | 1186.666666666666666666666666666667
            10 / 4 > 2                        | true
            2 ^ 100                           | 1267650600228229401496703205376
            9 ^ 999                           | 1.942079168580724010733305132405178E+953
            0.00                              | 0
            """)
    void expressions_are_worked_out_in_decimals(String expression, String value) throws Exception {
        assertThat(heard(Samples.summary(), "calculate", "{\"expression\":\"" + expression + "\"}")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 / 0", "1 +", "RANDOM()", "FACT(9)", "DT_NOW()", "x * 2"})
    void what_cannot_be_worked_out_or_depends_on_chance_is_an_error_to_the_model(String expression) throws Exception {
        assertThat(heard(Samples.summary(), "calculate", "{\"expression\":\"" + expression + "\"}")).startsWith("Error: \"" + expression + "\" cannot be worked out");
    }

    @Test
    void a_long_file_is_read_in_stretches_that_split_no_character() throws Exception {
        String first = heard(LONG, "read_file", "{\"file\":\"long.txt\"}");

        assertThat(first).endsWith("(characters 0 to 19999 of 20004; read on from 19999)");
        assertThat(heard(LONG, "read_file", "{\"file\":\"long.txt\",\"from\":19999}")).isEqualTo("😀end");
    }

    @Test
    void a_place_beyond_the_end_is_told_with_the_length() throws Exception {
        assertThat(heard(LONG, "read_file", "{\"file\":\"long.txt\",\"from\":99999}")).contains("from 0 to 20003");
    }

    @Test
    void a_file_that_is_not_there_is_told_with_those_that_are() throws Exception {
        assertThat(heard(LONG, "read_file", "{\"file\":\"longer.txt\"}")).isEqualTo("Error: there is no file \"longer.txt\"; there are long.txt, scan.pdf.");
    }

    @Test
    void what_no_text_is_goes_through_the_converters_of_the_workshop() throws Exception {
        script.reading("scan.pdf", "Invoice 17\nTotal 80");

        assertThat(heard(LONG, "read_file", "{\"file\":\"scan.pdf\"}")).isEqualTo("Invoice 17\nTotal 80");
    }

    @Test
    void words_are_found_whatever_their_case_with_file_and_line() throws Exception {
        script.reading("scan.pdf", "Invoice 17\nTotal 80");

        assertThat(heard(LONG, "find_text", "{\"text\":\"TOTAL\"}")).isEqualTo("scan.pdf:2: Total 80");
    }

    @Test
    void a_file_that_cannot_be_looked_into_is_named_beside_what_was_found() throws Exception {
        assertThat(heard(LONG, "find_text", "{\"text\":\"invoice\"}")).startsWith("Not found.\nNot looked into: \"scan.pdf\" cannot be read as text");
    }

    @Test
    void a_missing_argument_is_told_by_name() throws Exception {
        assertThat(heard(LONG, "find_text", "{}")).isEqualTo("Error: the argument \"text\" is missing.");
    }
}
