// SPDX-License-Identifier: Apache-2.0
package assay.suite.shape;

import static assay.suite.shape.Shape.Key.may;
import static assay.suite.shape.Shape.Key.need;
import static assay.suite.shape.Shape.map;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The keys of a file of rates. */
public final class RateShape {
    private static final Shape WAGE = new Shape.Decimal(Optional.of(new BigDecimal("0.01")), Optional.of(new BigDecimal("1000000")));
    private static final Shape CHANCE = new Shape.Decimal(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.ONE));
    private static final Shape AMOUNT = new Shape.Decimal(Optional.of(BigDecimal.ZERO), Optional.of(new BigDecimal("1000000000")));
    private static final Shape USD = new Shape.Decimal(Optional.of(new BigDecimal("0.000001")), Optional.of(new BigDecimal("1000000")));

    /** A whole file of rates. */
    public static final Shape.MapOf RATES = map(
            may("version", TaskShape.LINE, "What its author calls it."),
            may("wages", map(may("reviewer", WAGE, "US dollars an hour; absent = 40."),
                    may("categories", any(WAGE), "US dollars an hour of those who review work of a category."),
                    may("worker", WAGE, "US dollars an hour of people who do the work themselves; absent = what each task says."),
                    may("worker-categories", any(WAGE), "The same by category.")), "Wages by role."),
            may("review", map(may("minutes", AMOUNT, "Of one review where nobody measured it; absent = 15."),
                    may("feedback-minutes", AMOUNT, "Of writing feedback once; absent = 5.")), "What a review takes."),
            may("chances", map(may("reviewer-catches", CHANCE, "That a reviewer sees unacceptable work; absent = 1."),
                    may("human-success", CHANCE, "That a person's own work is accepted; absent = 0.95.")), "Probabilities from 0 to 1."),
            may("loss", map(may("fixed", AMOUNT, "US dollars."), may("share", AMOUNT, "Of the price."), may("square", AMOUNT, "Of the price squared.")),
                    "What unacceptable work costs at the client's; absent = nothing."),
            may("exchange", any(map(need("usd", USD, "US dollars for one unit."), need("date", new Shape.Date(), "The day of the rate, as yyyy-MM-dd."))),
                    "Rates of exchange by currency code."),
            may("discounts", any(CHANCE), "By provider, the share that is taken off the money for its models."),
            may("benefits", any(TaskShape.LINE), "Indirect benefits in words, printed as unmeasured."));

    private RateShape() {}

    private static Shape.MapOf any(Shape each) {
        return new Shape.MapOf(List.of(), Optional.of(each));
    }
}
