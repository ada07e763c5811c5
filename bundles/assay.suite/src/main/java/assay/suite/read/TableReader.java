// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import assay.core.economy.PriceTables;
import assay.core.money.Money;
import assay.core.problem.Problems;
import assay.suite.shape.Findings;
import assay.suite.shape.ShapeCheck;
import assay.suite.shape.TableShape;
import assay.suite.tree.Node;
import assay.suite.tree.Unreadable;
import assay.suite.tree.YamlTree;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Reads exchange rates and wages strictly, from YAML or JSON. */
public final class TableReader {
    private final Findings findings;

    private TableReader(Findings findings) {
        this.findings = findings;
    }

    /** @return empty when there was a problem */
    public static Optional<PriceTables> read(Path file, Problems problems) throws IOException {
        Findings findings = new Findings(problems, file.toString());
        if (!Files.isRegularFile(file)) {
            findings.error(0, "There is no file of rates and wages here.", "Name a YAML or JSON file; its keys: assay suite schema tables.");
            return Optional.empty();
        }
        try {
            Optional<PriceTables> tables = new ShapeCheck(findings).root(YamlTree.read(file), TableShape.TABLES).map(new TableReader(findings)::tables);
            return findings.errors() > 0 ? Optional.empty() : tables;
        } catch (Unreadable e) {
            findings.error(e.line(), e.getMessage(), e.remedy());
            return Optional.empty();
        }
    }

    private PriceTables tables(Node.Fields root) {
        Map<String, NavigableMap<LocalDate, BigDecimal>> exchange = new HashMap<>();
        root.fields("exchange").ifPresent(e -> e.values().forEach((code, field) -> exchange.put(code, days(code, field))));
        Map<String, Money> wages = new HashMap<>();
        root.fields("wages").ifPresent(all -> all.values().keySet().forEach(o -> all.number(o).ifPresent(n -> wages.put(o, Money.of(n, "USD")))));
        return new PriceTables(exchange, wages, root.text("source").orElse(""));
    }

    private NavigableMap<LocalDate, BigDecimal> days(String code, Node.Field field) {
        NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
        if (!code.matches("[A-Z]{3}")) findings.error(field.line(), "\"" + code + "\" is no currency code.", "Write three capital letters such as EUR.");
        if (code.equals("USD")) findings.error(field.line(), "USD needs no rate: all rates are in US dollars.", "Remove it.");
        if (field.value() instanceof Node.Fields rates)
            rates.values().forEach((day, rate) -> day(day, rate.line()).ifPresent(d -> rates.number(day).ifPresent(n -> days.put(d, n))));
        return days;
    }

    private Optional<LocalDate> day(String text, int line) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            findings.error(line, "\"" + text + "\" is no day.", "Write a date such as 2026-03-01.");
            return Optional.empty();
        }
    }
}
