// SPDX-License-Identifier: Apache-2.0
package assay.suite.shape;

import static assay.suite.shape.Shape.Key.may;
import static assay.suite.shape.Shape.Key.need;
import static assay.suite.shape.Shape.map;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The keys of a file of a route. */
public final class RouteShape {
    private static final Shape LEVEL = new Shape.Decimal(Optional.of(new BigDecimal("0.000001")), Optional.of(new BigDecimal("1000000")));
    private static final Shape WHOLE = new Shape.Form("[0-9]{1,12}", "a whole number");

    private static final Shape.MapOf WHEN = map(
            may("price-from", Shape.atLeastZero(), "Least price, US dollars."),
            may("price-below", Shape.atLeastZero(), "Prices under it, US dollars."),
            may("category", TaskShape.LINE, "Category of the task."));

    private static final Shape.MapOf RULE = map(
            may("when", WHEN, "Which tasks; absent = every task, as in the last rule."),
            need("way", new Shape.OneOf(List.of("ai", "review", "feedback", "human")), "Who does them: the worker alone, with a person's review, with a round of feedback as well, or a person alone."),
            may("worker", TaskShape.LINE, "The worker as a run names it; absent where a person does the work."),
            need("value", Shape.number(), "Expected value, US dollars a task, where the rule was learned."),
            need("interval", new Shape.ListOf(Shape.number(), false), "Its 95 % interval, two numbers."),
            need("tasks", WHOLE, "On how many tasks it rests."),
            may("clear", new Shape.Flag(), "Whether nothing else could have been as good; absent = no."));

    private static final Shape.MapOf ASSUMPTIONS = map(
            need("rates", RateShape.RATES, "As in a file of rates."),
            may("turned-down", new Shape.OneOf(List.of("person", "declined")), "What becomes of work that is turned down for good; absent = person."),
            may("wage-level", LEVEL, "Factor on what people cost; absent = 1."),
            may("price-level", LEVEL, "Factor on prices; absent = 1."));

    /** A whole file of a route. */
    public static final Shape.MapOf ROUTE = map(
            need("format", new Shape.Form("1", "the number 1"), "Format of the file."),
            need("run", TaskShape.LINE, "The run that it was learned from."),
            need("assumptions", ASSUMPTIONS, "What its values were reckoned with."),
            need("rules", new Shape.ListOf(RULE, false), "The first that fits a task holds; the last fits every task."));

    private RouteShape() {}
}
