// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.economy.PriceTables;
import assay.core.money.Money;
import assay.core.problem.Problem;
import assay.core.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {
    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private Optional<PriceTables> read(String text) throws IOException {
        return TableReader.read(Files.writeString(folder.resolve("tables.yaml"), text), problems);
    }

    @Test
    void rates_by_day_and_wages_by_occupation_are_read() throws IOException {
        PriceTables tables = read("source: Federal Reserve H.10\nexchange:\n  EUR:\n    2026-03-02: 1.08\n    2026-03-03: 1.09\nwages:\n  accountants and auditors: 83200\n").orElseThrow();

        assertThat(tables.fixed(Money.of("100", "EUR"), Optional.of(LocalDate.of(2026, 3, 2))).usd()).isEqualTo(Money.usd("108"));
        assertThat(tables.hourlyWage("accountants and auditors")).isEqualTo(Money.usd("40"));
        assertThat(tables.source()).isEqualTo("Federal Reserve H.10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"exchange: {Eur: {2026-03-02: 1.08}}; no currency code", "exchange: {USD: {2026-03-02: 1}}; needs no rate",
            "exchange: {EUR: {March: 1.08}}; no day", "exchange: {EUR: {2026-03-02: 0}}; 0.000001", "wages: {a: -1}; 0.01", "wage: {a: 1}; wage"})
    void what_is_wrong_is_told_with_its_line(String text, String told) throws IOException {
        assertThat(read(text)).isEmpty();
        assertThat(problems.all()).extracting(Problem::toString).anyMatch(p -> p.contains("tables.yaml:1") && p.contains(told));
    }
}
