// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.economy.RateTable;
import assay.core.money.Money;
import assay.core.problem.Problem;
import assay.core.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of rates, good and bad. */
class StrictRateFilesTest {
    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private Optional<RateTable> read(String name, String text) throws IOException {
        return new StrictRateFiles().read(Files.writeString(folder.resolve(name), text), problems);
    }

    @Test
    void the_example_says_what_it_says() throws IOException {
        RateTable table = new StrictRateFiles().read(Path.of("docs/rates.yaml"), problems).orElseThrow();

        assertThat(table.wages().of(Optional.of("law"))).isEqualTo(Money.usd("95"));
        assertThat(table.wages().reviewer()).isEqualTo(Money.usd("45"));
        assertThat(table.chances().catching()).isEqualTo(0.9);
        assertThat(table.usd(Money.of(new java.math.BigDecimal("100"), "EUR"))).isEqualTo(Money.usd("108"));
        assertThat(table.assumptions()).contains("reviewer of law " + Money.usd("95") + " an hour", "1 EUR = 1.08 USD on 2026-03-02");
    }

    @Test
    void the_same_rates_as_json_have_the_same_digest() throws IOException {
        RateTable yaml = read("r.yaml", "wages:\n  reviewer: 55.0\nversion: a\n").orElseThrow();
        RateTable json = read("r.json", "{\n  \"version\": \"a\",\n  \"wages\": {\"reviewer\": 55}\n}\n").orElseThrow();

        assertThat(json.digest()).isEqualTo(yaml.digest());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wages:;  reviewer: 0 | 2 | at least 0.01
            wages:;  categories:;    law: -3 | 3 | wages.categories.law
            chances:;  reviewer-catches: 1.2 | 2 | at most 1
            chances:;  human-success: -0.1 | 2 | at least 0
            exchange:;  EUR: {date: 2026-03-01} | 2 | Add usd
            exchange:;  EUR: {usd: 1.1} | 2 | Add date
            exchange:;  EUR: {usd: 0, date: 2026-03-01} | 2 | exchange.EUR.usd
            exchange:;  eur: {usd: 1.1, date: 2026-03-01} | 2 | currency code
            version: a;wagse:;  reviewer: 3 | 2 | wages
            review: long | 1 | a map
            review:;  minutes: many | 2 | finite number
            """)
    void what_is_wrong_is_told_with_its_line(String text, int line, String words) throws IOException {
        assertThat(read("r.yaml", text.replace(";", "\n"))).isEmpty();

        assertThat(problems.all()).singleElement().satisfies(p -> {
            assertThat(p.place().source()).endsWith("r.yaml");
            assertThat(p.place().line()).isEqualTo(line);
            assertThat(p.toString()).contains(words);
        });
    }

    @Test
    void everything_wrong_is_told_at_once() throws IOException {
        assertThat(read("r.json", "{\n\"wages\": {\"reviewer\": 0},\n\"chances\": {\"human-success\": 2},\n\"x\": 1\n}")).isEmpty();

        assertThat(problems.all()).extracting(Problem::place).extracting(p -> p.line()).containsExactlyInAnyOrder(2, 3, 4);
    }

    @Test
    void a_file_that_is_not_there_is_told() throws IOException {
        assertThat(new StrictRateFiles().read(folder.resolve("none.yaml"), problems)).isEmpty();

        assertThat(problems.errors()).isOne();
    }
}
