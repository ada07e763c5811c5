// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.economy;

import assay.core.problem.UserError;
import assay.core.report.Advice;
import assay.core.report.Report;
import assay.core.spi.analysis.Advising.Assumed;
import assay.core.spi.store.Fact;
import assay.core.spi.web.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The money of a run with assumptions to move.
 *
 * @param refused why something that was set cannot be; empty where all can, and the figures are then those without it
 */
public record EconomyPage(String run, List<Knob> knobs, Report report, String remark, List<Advice> advice, long tasks, String refused) {
    private static final Map<String, Scale> SCALES = Map.of("reviewer-wage", new Scale("reviewer's wage, $ an hour", "0", "200", "1"), "wage-level", new Scale("level of all wages, ×", "0.1", "4", "0.05"),
            "price-level", new Scale("level of prices, ×", "0.1", "4", "0.05"), "caught", new Scale("chance that a reviewer sees a fault", "0", "1", "0.01"),
            "loss", new Scale("loss by bad work, $", "0", "2000", "5"), "loss-share", new Scale("loss by bad work, share of the price", "0", "5", "0.05"),
            "review-minutes", new Scale("minutes a review, where nobody measured", "0", "120", "1"), "human-success", new Scale("chance that a person's work is accepted", "0", "1", "0.01"));
    private static final List<String> ORDER = List.of("reviewer-wage", "wage-level", "price-level", "caught", "loss", "loss-share", "review-minutes", "human-success");

    private record Scale(String label, String from, String to, String step) {}

    /**
     * An assumption with its slider.
     *
     * @param usual what the rates of the run say
     */
    public record Knob(String name, String label, String help, String from, String to, String step, String value, String usual) {
        public boolean moved() {
            return !value.equals(usual);
        }
    }

    public static EconomyPage of(Visit visit, Fact.Run run, Economy economy) throws InterruptedException {
        List<Assumed> usual = economy.outlook(visit.store(), run).usual();
        List<Assumed> set = new ArrayList<>();
        List<Knob> knobs = new ArrayList<>();
        for (String name : ORDER) {
            Optional<Assumed> known = usual.stream().filter(u -> u.name().equals(name)).findFirst();
            if (known.isEmpty()) continue;
            String value = visit.query(name).map(String::strip).filter(v -> !v.isEmpty()).orElse(known.get().value());
            Scale s = SCALES.get(name);
            knobs.add(new Knob(name, s.label(), known.get().help(), s.from(), wide(s.to(), known.get().value()), s.step(), value, known.get().value()));
            if (!same(value, known.get().value())) set.add(new Assumed(name, value, ""));
        }
        long tasks = economy.outlook(visit.store(), run).tasks();
        try {
            Economy.Reckoned reckoned = economy.reckoned(visit.store(), run, set);
            return new EconomyPage(run.run(), knobs, reckoned.report(), reckoned.remark(), economy.advice(visit.store(), run, set), tasks, "");
        } catch (UserError e) {
            return new EconomyPage(run.run(), knobs, economy.reckoned(visit.store(), run, List.of()).report(), "", economy.advice(visit.store(), run, List.of()), tasks, e.getMessage());
        }
    }

    /** A slider reaches what the rates say, wherever that is. */
    private static String wide(String to, String usual) {
        return new java.math.BigDecimal(usual).compareTo(new java.math.BigDecimal(to)) > 0 ? usual : to;
    }

    private static boolean same(String a, String b) {
        try {
            return new java.math.BigDecimal(a).compareTo(new java.math.BigDecimal(b)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
