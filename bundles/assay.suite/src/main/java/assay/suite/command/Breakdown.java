// SPDX-License-Identifier: Apache-2.0
package assay.suite.command;

import assay.core.money.Money;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.task.Price;
import assay.core.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many tasks there are of each kind, and what they pay. */
final class Breakdown {
    /** Of one kind. */
    private static final class Part {
        private long tasks;
        private Money price = Money.zero("USD");
    }

    private static final List<String> BANDS = List.of("< $50", "$50–$199", "$200–$499", "≥ $500", "no price");

    private final Map<String, Part> categories = new TreeMap<>();
    private final Map<String, Part> capabilities = new TreeMap<>();
    private final Map<String, Part> bands = new TreeMap<>(java.util.Comparator.comparing(BANDS::indexOf));
    private final Map<String, Part> bases = new TreeMap<>();
    private final Part all = new Part();
    private long rejected;

    void add(Task task) {
        Money price = task.worth().price().map(Price::usd).orElse(Money.zero("USD"));
        count(all, price);
        count(categories, task.labels().category().orElse("none"), price);
        task.labels().capabilities().forEach(c -> count(capabilities, c, price));
        task.worth().price().ifPresent(p -> count(bases, p.basis().label(), p.usd()));
        count(bands, task.worth().price().isPresent() ? band(price) : "no price", price);
    }

    void addRejected() {
        rejected++;
    }

    long rejected() {
        return rejected;
    }

    Money price() {
        return all.price;
    }

    private static void count(Map<String, Part> parts, String name, Money price) {
        count(parts.computeIfAbsent(name, n -> new Part()), price);
    }

    private static void count(Part part, Money price) {
        part.tasks++;
        part.price = part.price.plus(price);
    }

    private static String band(Money price) {
        long dollars = price.micros() / 1_000_000;
        return BANDS.get(dollars < 50 ? 0 : dollars < 200 ? 1 : dollars < 500 ? 2 : 3);
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows("category", categories, rows);
        rows("capability", capabilities, rows);
        rows("price", bands, rows);
        rows("price known as", bases, rows);
        return rows;
    }

    private static void rows(String by, Map<String, Part> parts, List<List<String>> to) {
        parts.forEach((name, p) -> to.add(List.of(by, name, Long.toString(p.tasks), Shown.money(p.price))));
    }

    Settings document() {
        return Settings.EMPTY.with("tasks", all.tasks).with("rejected", rejected).with("price", money(all.price))
                .with("categories", parts(categories)).with("capabilities", parts(capabilities)).with("priceBands", parts(bands)).with("priceBases", parts(bases));
    }

    private static Setting parts(Map<String, Part> parts) {
        List<Setting> list = new ArrayList<>();
        parts.forEach((name, p) -> list.add(Settings.EMPTY.with("name", name).with("tasks", p.tasks).with("price", money(p.price))));
        return new Setting.Items(list);
    }

    private static Settings money(Money money) {
        return Settings.EMPTY.with("amount", money.amount().toPlainString()).with("currency", money.currency());
    }
}
