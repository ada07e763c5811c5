// SPDX-License-Identifier: Apache-2.0
package assay.suite.shape;

import static assay.suite.shape.Shape.Key.may;
import static assay.suite.shape.Shape.Key.need;
import static assay.suite.shape.Shape.map;

import java.util.List;

/** The keys of {@code suite.yaml}. */
public final class SuiteShape {
    private static final List<String> IMPORTANCES = List.of("critical", "important", "optional", "pitfall");
    private static final Shape NAME = new Shape.Form("[A-Za-z0-9][A-Za-z0-9._-]{0,199}", "1 to 200 letters, digits, dots, dashes or underscores");

    private static final Shape.MapOf WEIGHTS = map(IMPORTANCES.stream()
            .map(i -> need(i, Shape.atLeastZero(), "Weight of a criterion of this importance.")).toArray(Shape.Key[]::new));
    private static final Shape.MapOf POINTS = map(IMPORTANCES.stream()
            .map(i -> need(i, Shape.number(), "Points of a criterion of this importance.")).toArray(Shape.Key[]::new));

    private static final Shape.MapOf PROFILE = map(
            need("name", NAME, "Unique; not the name of a built-in profile."),
            need("aggregation", new Shape.OneOf(List.of("fraction", "weighted-fraction", "signed-points", "tree")), "The formula of the score."),
            may("weights", WEIGHTS, "By importance; absent = all 1."),
            may("points", POINTS, "By importance; absent = 10, 6, 3, -8."),
            need("gate", new Shape.ListOf(new Shape.OneOf(IMPORTANCES), true), "Importances that must all go right."));

    private static final Shape.MapOf PUBLISHED = map(
            may("tasks", Shape.atLeastZero(), "How many tasks have a price."),
            may("mean-price", Shape.atLeastZero(), "Mean price in US dollars, with the digits that are printed."),
            may("total-price", Shape.atLeastZero(), "Sum of the prices in US dollars, with the digits that are printed: 1.6e6 is rounded to 100,000."),
            may("source", TaskShape.LINE, "Where it says so."));

    /** A whole {@code suite.yaml}. */
    public static final Shape.MapOf SUITE = map(
            need("id", NAME, "Name of the suite."),
            need("version", new Shape.Form("[1-9][0-9]{0,8}|[0-9]{4}-[0-9]{2}-[0-9]{2}", "a positive number, or the date of a release as yyyy-MM-dd"), "Version of the suite."),
            need("title", TaskShape.LINE, "Title for reports."),
            may("description", TaskShape.WORDS, "What the suite is for."),
            may("licence", TaskShape.LINE, "SPDX id of its licence."),
            may("released", new Shape.Date(), "When it was released."),
            may("digest", new Shape.Form("[0-9a-f]{64}", "64 hex digits"), "Digest of the tasks of a release, checked when it is read."),
            may("defaults", map(may("profile", NAME, "Scoring profile: built in, or one of profiles.")), "What a run takes when it is not told otherwise."),
            may("published", PUBLISHED, "What the authors say of the prices; lint holds it against itself and against the tasks."),
            may("profiles", new Shape.ListOf(PROFILE, false), "Scoring profiles of the suite's own."));

    private SuiteShape() {}
}
