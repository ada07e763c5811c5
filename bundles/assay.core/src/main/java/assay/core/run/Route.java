// SPDX-License-Identifier: Apache-2.0
package assay.core.run;

import assay.core.economy.RateTable;
import assay.core.economy.Way;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.task.Task;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which worker does which task, and in which way; the first rule that fits a task holds. Made from advice on a stored run.
 *
 * @param run from which it was learned
 * @param assumed what its values were reckoned with
 * @param rules at least one; the last fits every task
 * @param source the file as it was written, for storing it
 */
public record Route(String run, Assumed assumed, List<Rule> rules, Settings source) {
    /** Of files. */
    public static final int FORMAT = 1;

    public Route {
        Objects.requireNonNull(assumed, "assumed");
        rules = List.copyOf(rules);
        if (rules.isEmpty() || !rules.getLast().when().equals(When.ALWAYS))
            throw new SettingsError("the last rule must fit every task: write it without when");
    }

    /** @throws SettingsError naming what is wrong */
    public static Route of(Settings source) {
        int format = source.whole("format").orElseThrow(() -> new SettingsError("format", "the number " + FORMAT));
        if (format != FORMAT) throw new SettingsError("format", Setting.of(format), "the number " + FORMAT);
        Settings assumed = source.map("assumptions").orElseThrow(() -> new SettingsError("assumptions", "a map"));
        List<Rule> rules = new ArrayList<>();
        for (Setting rule : source.list("rules")) {
            if (!(rule instanceof Settings s)) throw new SettingsError("rules", rule, "a list of maps");
            rules.add(Rule.of(s));
        }
        return new Route(source.needText("run"), Assumed.of(assumed), rules, source);
    }

    public Rule of(Task task) {
        return rules.stream().filter(r -> r.when().fits(task)).findFirst().orElseThrow();
    }

    /** Labels of all workers that a rule names, each once. */
    public List<String> workers() {
        return rules.stream().flatMap(r -> r.worker().stream()).distinct().toList();
    }

    /** Whether a rule sends work back with feedback. */
    public boolean hasFeedback() {
        return rules.stream().anyMatch(r -> r.way() == Way.FEEDBACK);
    }

    /**
     * What the values were reckoned with.
     *
     * @param fallback whether a person does what the reviewer turned down for good
     */
    public record Assumed(RateTable rates, boolean fallback, double wageLevel, double priceLevel) {
        static Assumed of(Settings s) {
            String down = s.text("turned-down").orElse("person");
            if (!down.equals("person") && !down.equals("declined")) throw new SettingsError("turned-down", Setting.of(down), "person or declined");
            return new Assumed(RateTable.of(s.map("rates").orElse(Settings.EMPTY)), down.equals("person"), level(s, "wage-level"), level(s, "price-level"));
        }

        private static double level(Settings s, String key) {
            BigDecimal level = s.number(key).orElse(BigDecimal.ONE);
            if (level.signum() <= 0) throw new SettingsError(key, Setting.of(level), "a number above 0");
            return level.doubleValue();
        }
    }

    /**
     * One rule.
     *
     * @param worker label; absent where a person does it
     */
    public record Rule(When when, Way way, Optional<String> worker, Promise promise) {
        public Rule {
            if (way.needsWorker() != worker.isPresent())
                throw new SettingsError("a rule whose way is " + way.key() + (way.needsWorker() ? " must name a worker" : " has no worker"));
        }

        static Rule of(Settings s) {
            String key = s.needText("way");
            Way way = Way.of(key).orElseThrow(() -> new SettingsError("way", Setting.of(key), "ai, review, feedback or human"));
            return new Rule(s.map("when").map(When::of).orElse(When.ALWAYS), way, s.text("worker"), Promise.of(s));
        }

        /** Such as {@code price from 50 below 200: AI + review by openai:gpt-5}. */
        public String words() {
            return when.words() + ": " + way.label() + worker.map(w -> " by " + w).orElse("");
        }
    }

    /**
     * Which tasks a rule is for; a task without a price fits none that asks for one.
     *
     * @param from least price in US dollars
     * @param below prices under it, in US dollars
     */
    public record When(Optional<BigDecimal> from, Optional<BigDecimal> below, Optional<String> category) {
        public static final When ALWAYS = new When(Optional.empty(), Optional.empty(), Optional.empty());

        public When {
            if (from.isPresent() && below.isPresent() && from.get().compareTo(below.get()) >= 0)
                throw new SettingsError("price-from " + from.get() + " is not less than price-below " + below.get());
        }

        static When of(Settings s) {
            return new When(s.number("price-from"), s.number("price-below"), s.text("category"));
        }

        public boolean fits(Task task) {
            Optional<BigDecimal> price = task.worth().price().map(p -> p.usd().amount());
            if (from.isPresent() && price.filter(p -> p.compareTo(from.get()) >= 0).isEmpty()) return false;
            if (below.isPresent() && price.filter(p -> p.compareTo(below.get()) < 0).isEmpty()) return false;
            return category.isEmpty() || category.equals(task.labels().category());
        }

        String words() {
            List<String> all = new ArrayList<>();
            if (from.isPresent() || below.isPresent()) all.add("price");
            from.ifPresent(f -> all.add("from " + f.toPlainString()));
            below.ifPresent(b -> all.add("below " + b.toPlainString()));
            category.ifPresent(c -> all.add("category " + c));
            return all.isEmpty() ? "every other task" : String.join(" ", all);
        }
    }

    /**
     * What a rule was worth where it was learned, US dollars a task, with its 95 % interval.
     *
     * @param tasks that it rests on
     * @param clear whether nothing else could have been as good
     */
    public record Promise(double value, double low, double high, long tasks, boolean clear) {
        public Promise {
            if (!(low <= value && value <= high))
                throw new SettingsError("the value " + value + " is not in its interval from " + low + " to " + high);
        }

        static Promise of(Settings s) {
            List<Setting> ends = s.list("interval");
            if (ends.size() != 2 || !(ends.get(0) instanceof Setting.Number low) || !(ends.get(1) instanceof Setting.Number high))
                throw new SettingsError("interval", "a list of two numbers");
            return new Promise(s.number("value").orElseThrow(() -> new SettingsError("value", "a number")).doubleValue(), low.value().doubleValue(),
                    high.value().doubleValue(), s.whole("tasks").orElse(0), s.flag("clear").orElse(false));
        }
    }
}
