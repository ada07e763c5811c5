// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.advice.Assumptions;
import assay.core.economy.RateTable;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.analysis.Advising;
import assay.core.spi.command.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The assumptions of an advice: the rates of the run or of a file, with single ones set by options. */
public final class GivenAssumptions {
    private static final String DEFAULT = " (default: the rates of the run)";

    /** A rate that an option sets. */
    private record Rate(Usage.Option option, String part, String key) {
        static Rate of(String name, String label, String help, String part, String key) {
            return new Rate(Usage.Option.value(name, label, help + DEFAULT, ""), part, key);
        }
    }

    private static final List<Rate> RATES = List.of(
            Rate.of("review-minutes", "N", "a person's minutes for looking at one submission, where nobody measured them", "review", "minutes"),
            Rate.of("feedback-minutes", "N", "a person's minutes for writing down what is wrong, where nobody measured them", "review", "feedback-minutes"),
            Rate.of("reviewer-wage", "USD", "wage of the reviewer, an hour", "wages", "reviewer"),
            Rate.of("caught", "P", "chance that the reviewer sees that work is not acceptable", "chances", "reviewer-catches"),
            Rate.of("human-success", "P", "chance that a person's work is accepted, where the task does not say", "chances", "human-success"),
            Rate.of("loss", "USD", "what unacceptable work costs at the client's, beside the price not paid", "loss", "fixed"),
            Rate.of("loss-share", "X", "the same as a share of the price, added", "loss", "share"),
            Rate.of("loss-square", "X", "the same by the square of the price, added", "loss", "square"));

    static final List<Usage.Option> OPTIONS = Stream.concat(RATES.stream().map(Rate::option), Stream.of(
            Usage.Option.value("wage-level", "X", "factor on what people cost", "1"),
            Usage.Option.value("price-level", "X", "factor on the prices", "1"),
            Usage.Option.flag("decline", "work turned down is declined; otherwise a person does it"))).toList();

    private GivenAssumptions() {}

    /** Those that a number sets, with what these rates say of them. */
    public static List<Advising.Assumed> usual(RateTable rates) {
        Settings all = rates.spelledOut();
        return Stream.concat(RATES.stream().map(r -> new Advising.Assumed(r.option.name(), all.map(r.part).flatMap(m -> m.number(r.key)).orElseThrow().stripTrailingZeros().toPlainString(),
                r.option.help().replace(DEFAULT, ""))), Stream.of(
                new Advising.Assumed("wage-level", "1", "factor on what people cost"), new Advising.Assumed("price-level", "1", "factor on the prices"))).toList();
    }

    /** The rates with what is set. */
    public static RateTable rates(Function<String, Optional<String>> set, Settings usual) {
        Settings source = usual;
        for (Rate r : RATES) {
            String written = set.apply(r.option.name()).orElse("");
            if (written.isEmpty()) continue;
            Setting number = Setting.of(number(r.option.name(), written));
            source = source.with(r.part, source.map(r.part).orElse(Settings.EMPTY).with(r.key, number));
            try {
                RateTable.of(source);
            } catch (SettingsError e) {
                throw new UserError(Place.in("--" + r.option.name()), "\"" + written + "\" cannot be: " + e.getMessage() + ".", "");
            }
        }
        return RateTable.of(source);
    }

    public static Assumptions of(Function<String, Optional<String>> set, boolean decline, RateTable rates) {
        return Assumptions.of(rates, !decline, level(set, "wage-level"), level(set, "price-level"));
    }

    private static double level(Function<String, Optional<String>> set, String option) {
        String written = set.apply(option).filter(v -> !v.isEmpty()).orElse("1");
        double level = number(option, written).doubleValue();
        if (level > 0 && Double.isFinite(level)) return level;
        throw new UserError(Place.in("--" + option), "\"" + written + "\" is no factor above 0.", "Write for instance --" + option + " 1.2.");
    }

    private static BigDecimal number(String option, String written) {
        if (written.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?")) return new BigDecimal(written);
        throw new UserError(Place.in("--" + option), "\"" + written + "\" is no number.", "Write for instance --" + option + " 0.5.");
    }
}
