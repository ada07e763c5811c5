// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets.table;

import assay.core.economy.PriceTables;
import assay.core.money.Money;
import assay.core.task.Background;
import assay.core.task.Brief;
import assay.core.task.HumanEffort;
import assay.core.task.Key;
import assay.core.task.Labels;
import assay.core.task.Price;
import assay.core.task.Rubric;
import assay.core.task.Screening;
import assay.core.task.Task;
import assay.core.task.Worth;
import assay.source.datasets.record.BadRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A row of a table of tasks, by column. */
final class Columns {
    /** All that are known; id, title and instructions must be there. */
    static final Set<String> KNOWN = Set.of("id", "title", "instructions", "price", "currency", "basis", "usd", "rate-date", "hourly", "hours",
            "occupation", "category",
            "capabilities", "tags", "tools", "minutes", "wage", "wage-currency", "success", "deadline", "platform", "licence", "created", "url");

    private final Map<String, String> cells;
    private final PriceTables tables;

    Columns(Map<String, String> cells, PriceTables tables) {
        this.cells = cells;
        this.tables = tables;
    }

    Task task() {
        Brief brief = new Brief(need("title"), need("instructions"), List.of(), List.of(), words("tools"));
        Worth worth = new Worth(price(), human(), number("deadline").map(Columns::minutes));
        Background background = new Background(text("platform"), text("licence"), date("created"), text("url"), Screening.NONE);
        return new Task(need("id"), brief, Rubric.EMPTY, Key.NONE, worth,
                new Labels(text("category"), words("capabilities"), words("tags"), Labels.Secrecy.PUBLIC), background);
    }

    private Optional<Price> price() {
        Optional<Money> amount = money("price", "currency");
        if (amount.isEmpty()) return estimate();
        if (text("hourly").isPresent()) throw new BadRecord("The row has a price and an hourly rate.", "Leave one of them out.");
        if (text("usd").isEmpty() && !amount.get().currency().equals("USD")) return Optional.of(tabled(() -> tables.fixed(amount.get(), day())));
        Money usd = number("usd").map(n -> Money.of(n, "USD")).orElse(amount.get());
        return Optional.of(new Price(amount.get(), basis(), usd, date("rate-date")));
    }

    /** Hours times an hourly rate, or times the wage of the occupation. */
    private Optional<Price> estimate() {
        Optional<Money> rate = money("hourly", "currency");
        if (rate.isEmpty() && text("occupation").isEmpty()) return Optional.empty();
        BigDecimal hours = number("hours").or(() -> number("minutes").map(m -> m.divide(BigDecimal.valueOf(60), MathContext.DECIMAL64)))
                .orElseThrow(() -> new BadRecord((rate.isPresent() ? "The hourly rate" : "The occupation") + " makes no price without hours.", "Fill the column hours or minutes."));
        minutes(hours.multiply(BigDecimal.valueOf(60)));
        return Optional.of(tabled(() -> rate.isPresent() ? tables.hourly(rate.get(), hours, day()) : tables.wageHours(text("occupation").orElseThrow(), hours)));
    }

    private Optional<LocalDate> day() {
        return date("rate-date").or(() -> date("created"));
    }

    private static <T> T tabled(Supplier<T> looked) {
        try {
            return looked.get();
        } catch (PriceTables.Missing e) {
            throw new BadRecord(e.getMessage(), e.remedy());
        }
    }

    private Price.Basis basis() {
        String word = text("basis").orElse("fixed");
        return Stream.of(Price.Basis.values()).filter(b -> b.label().equals(word)).findFirst()
                .orElseThrow(() -> new BadRecord("\"basis\" is \"" + word + "\", but must be fixed, predicted, hourly-estimate or wage-hours.", ""));
    }

    private Optional<HumanEffort> human() {
        Optional<BigDecimal> time = number("minutes");
        Optional<Money> wage = money("wage", "wage-currency")
                .or(() -> time.isEmpty() ? Optional.empty() : text("occupation").map(o -> tabled(() -> tables.hourlyWage(o))));
        if (time.isPresent() != wage.isPresent())
            throw new BadRecord("Human effort needs both \"minutes\" and \"wage\".", "Fill both columns, or neither.");
        OptionalDouble success = number("success").map(s -> OptionalDouble.of(s.doubleValue())).orElse(OptionalDouble.empty());
        return time.map(t -> new HumanEffort(minutes(t), wage.orElseThrow(), success));
    }

    private Optional<Money> money(String amount, String currency) {
        Optional<BigDecimal> number = number(amount);
        if (number.isEmpty()) return Optional.empty();
        if (number.get().signum() < 0 || number.get().precision() - number.get().scale() > 12)
            throw new BadRecord("\"" + amount + "\" is " + text(amount).orElse("") + ", but must be between 0 and a million million.", "");
        return Optional.of(Money.of(number.get(), text(currency)
                .orElseThrow(() -> new BadRecord("\"" + amount + "\" has no currency.", "Fill the column " + currency + ", with USD for instance."))));
    }

    private static Duration minutes(BigDecimal minutes) {
        if (minutes.signum() < 0 || minutes.precision() - minutes.scale() > 8) throw new BadRecord(minutes + " minutes are too many or negative.", "");
        return Duration.ofMillis(minutes.multiply(BigDecimal.valueOf(60_000)).longValue());
    }

    private Optional<BigDecimal> number(String column) {
        return text(column).map(t -> {
            if (!t.matches("[-+]?\\d{1,30}(\\.\\d{1,30})?")) throw new BadRecord("\"" + column + "\" is \"" + t + "\", but must be a plain number such as 1234.50.", "");
            return new BigDecimal(t);
        });
    }

    private Optional<LocalDate> date(String column) {
        try {
            return text(column).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new BadRecord("\"" + column + "\" is \"" + text(column).orElse("") + "\", but must be a date such as 2026-03-01.", "");
        }
    }

    /** Several words in one cell are parted by semicolons. */
    private List<String> words(String column) {
        return text(column).map(t -> Stream.of(t.split(";")).map(String::strip).filter(w -> !w.isEmpty()).toList()).orElse(List.of());
    }

    private String need(String column) {
        return text(column).orElseThrow(() -> new BadRecord("\"" + column + "\" is missing or empty.", ""));
    }

    private Optional<String> text(String column) {
        return Optional.ofNullable(cells.get(column)).map(String::strip).filter(t -> !t.isEmpty());
    }
}
