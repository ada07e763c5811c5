// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.analysis.advice.Assumptions;
import assay.core.economy.RateTable;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.Advice;
import assay.core.report.Estimate;
import assay.core.report.PriceBand;
import assay.core.run.Route;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes a route of advice: for each part of the tasks, the worker and the way that are worth most there. */
public final class Router {
    private final RateTable rates;
    private final Assumptions given;

    public Router(RateTable rates, Assumptions given) {
        this.rates = rates;
        this.given = given;
    }

    private record Choice(Advice.Part part, String worker, Advice.Worth worth) {}

    /** @param by {@code price} or {@code category}: what the rules tell tasks apart by; the last rule is for all others */
    public Route of(String run, List<Advice> advice, String by) {
        if (!by.equals("price") && !by.equals("category"))
            throw new UserError(Place.in("--by"), "\"" + by + "\" is neither price nor category.", "Write --by price.");
        List<Setting> rules = new ArrayList<>();
        advice.stream().flatMap(a -> a.parts().stream()).filter(p -> p.by().equals(by)).map(Advice.Part::value).distinct()
                .flatMap(v -> best(advice, by, v).stream()).map(this::rule).forEach(rules::add);
        rules.add(rule(best(advice, "", Prospects.ALL.value()).orElseThrow()));
        return Route.of(Settings.EMPTY.with("format", Route.FORMAT).with("run", run).with("assumptions", assumptions()).with("rules", new Setting.Items(rules)));
    }

    private Settings assumptions() {
        return Settings.EMPTY.with("rates", rates.spelledOut()).with("turned-down", given.fallback() ? "person" : "declined")
                .with("wage-level", number(given.levels().wage())).with("price-level", number(given.levels().price()));
    }

    /** Clear where the way is so among those of its worker, and no other worker's interval reaches it. */
    private static Optional<Choice> best(List<Advice> advice, String by, String value) {
        List<Choice> choices = new ArrayList<>();
        for (Advice a : advice)
            for (Advice.Part p : a.parts())
                if (p.by().equals(by) && p.value().equals(value)) p.best().ifPresent(w -> choices.add(new Choice(p, a.worker(), w)));
        return choices.stream().max(Comparator.comparingDouble(c -> c.worth.value().value())).map(best -> {
            boolean clear = best.worth.clear() && choices.stream().allMatch(c -> c == best || !c.worth.way().needsWorker() && !best.worth.way().needsWorker()
                    || c.worth.value().high() < best.worth.value().low());
            Advice.Worth w = best.worth;
            return new Choice(best.part, best.worker, new Advice.Worth(w.way(), w.value(), w.quality(), w.cost(), true, clear, w.frontier()));
        });
    }

    private Settings rule(Choice c) {
        Settings rule = Settings.EMPTY;
        Settings when = when(c.part);
        if (!when.isEmpty()) rule = rule.with("when", when);
        rule = rule.with("way", c.worth.way().key());
        if (c.worth.way().needsWorker()) rule = rule.with("worker", c.worker);
        Estimate e = c.worth.value();
        return rule.with("value", number(e.value())).with("interval", new Setting.Items(List.of(number(e.low()), number(e.high()))))
                .with("tasks", c.part.tasks()).with("clear", c.worth.clear());
    }

    private static Settings when(Advice.Part part) {
        if (part.by().equals("category")) return Settings.EMPTY.with("category", part.value());
        Optional<PriceBand> band = part.by().equals("price") ? PriceBand.labelled(part.value()) : Optional.empty();
        if (band.isEmpty()) return Settings.EMPTY;
        Settings when = band.get().from() > 0 ? Settings.EMPTY.with("price-from", band.get().from()) : Settings.EMPTY;
        return band.get().below().isPresent() ? when.with("price-below", band.get().below().get()) : when;
    }

    /** Seven digits: the value stays within its interval, and the file stays legible. */
    private static Setting number(double value) {
        return Setting.of(new BigDecimal(value).round(new MathContext(7)).stripTrailingZeros());
    }
}
