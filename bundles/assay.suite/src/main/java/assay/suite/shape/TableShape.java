// SPDX-License-Identifier: Apache-2.0
package assay.suite.shape;

import static assay.suite.shape.Shape.Key.may;
import static assay.suite.shape.Shape.map;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The keys of a file of exchange rates and wages. */
public final class TableShape {
    private static final Shape USD = new Shape.Decimal(Optional.of(new BigDecimal("0.000001")), Optional.of(new BigDecimal("1000000")));
    private static final Shape WAGE = new Shape.Decimal(Optional.of(new BigDecimal("0.01")), Optional.of(new BigDecimal("1000000000")));

    /** A whole file. */
    public static final Shape.MapOf TABLES = map(
            may("source", TaskShape.LINE, "Where the figures come from."),
            may("exchange", any(any(USD)), "US dollars for one unit, by currency code and then by day as yyyy-MM-dd."),
            may("wages", any(WAGE), "Median annual wage in US dollars by occupation; an hour is its 2,080th part."));

    private TableShape() {}

    private static Shape.MapOf any(Shape each) {
        return new Shape.MapOf(List.of(), Optional.of(each));
    }
}
