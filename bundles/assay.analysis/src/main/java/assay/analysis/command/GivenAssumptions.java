// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.advice.Assumptions;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.command.Call;
import assay.core.spi.command.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The assumptions of an advice as options. */
final class GivenAssumptions {
    static final List<Usage.Option> OPTIONS = List.of(
            Usage.Option.value("review-minutes", "N", "a person's minutes for looking at one submission", "20"),
            Usage.Option.value("feedback-minutes", "N", "a person's minutes for writing down what is wrong", "10"),
            Usage.Option.value("reviewer-wage", "USD", "wage of the reviewer, an hour", "40"),
            Usage.Option.value("caught", "P", "chance that the reviewer sees that work is not acceptable", "0.9"),
            Usage.Option.value("loss", "USD", "what unacceptable work costs at the client's, beside the price not paid", "0"),
            Usage.Option.value("loss-share", "X", "the same as a share of the price, added to --loss", "1"),
            Usage.Option.value("wage-level", "X", "factor on what tasks cost when people do them", "1"),
            Usage.Option.value("price-level", "X", "factor on the prices", "1"),
            Usage.Option.flag("decline", "work turned down is declined; otherwise a person does it"));

    private GivenAssumptions() {}

    static Assumptions of(Call call) {
        return new Assumptions(number(call, "review-minutes", 0), number(call, "feedback-minutes", 0), number(call, "reviewer-wage", Double.MIN_VALUE),
                chance(call), number(call, "loss", 0), number(call, "loss-share", 0), !call.flag("decline"),
                number(call, "wage-level", Double.MIN_VALUE), number(call, "price-level", Double.MIN_VALUE));
    }

    static List<String> say(Assumptions a) {
        return List.of(String.format(Locale.ROOT, "Assumed: %s minutes a review and %s more for feedback at $%.2f an hour; a reviewer sees bad work with chance %.2f;"
                        + " bad work at the client's costs $%.2f and %.2f of the price; what is turned down for good %s.", plain(a.reviewMinutes()), plain(a.feedbackMinutes()),
                a.reviewerHourly(), a.caught(), a.lossFixed(), a.lossShare(), a.fallback() ? "a person does" : "is declined"),
                String.format(Locale.ROOT, "Human cost × %s, prices × %s of what the tasks say. Prices at which the best changes take shares and costs as the same at every price.", plain(a.wageLevel()), plain(a.priceLevel())));
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static double chance(Call call) {
        double chance = number(call, "caught", 0);
        if (chance <= 1) return chance;
        throw new UserError(Place.in("--caught"), chance + " is no chance from 0 to 1.", "Write 0.9 for nine in ten.");
    }

    private static double number(Call call, String option, double least) {
        String written = call.value(option).orElse(fallback(option));
        try {
            double x = Double.parseDouble(written);
            if (x >= least && Double.isFinite(x)) return x;
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new UserError(Place.in("--" + option), "\"" + written + "\" is no number " + (least > 0 ? "above 0." : "of at least 0."),
                "Write for instance --" + option + " " + fallback(option) + ".");
    }

    private static String fallback(String option) {
        return OPTIONS.stream().filter(o -> o.name().equals(option)).findFirst().orElseThrow().fallback();
    }
}
