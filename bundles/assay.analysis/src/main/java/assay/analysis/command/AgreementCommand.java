// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.agreement.Finding;
import assay.analysis.agreement.Grid;
import assay.analysis.agreement.Measure;
import assay.analysis.ratings.Rating;
import assay.analysis.ratings.Ratings;
import assay.analysis.stored.StoredRatings;
import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code agreement --file FILE}: how far raters agree. */
@Component
public final class AgreementCommand implements Command {
    private static final int SAMPLES = 1000;
    private static final Map<String, List<Measure>> LEVELS = Map.of(
            "nominal", List.of(Measure.PERCENT, Measure.COHEN, Measure.FLEISS, Measure.AC1, Measure.ALPHA_NOMINAL),
            "ordinal", List.of(Measure.PERCENT, Measure.WEIGHTED_LINEAR, Measure.WEIGHTED_QUADRATIC, Measure.ALPHA_ORDINAL, Measure.SPEARMAN, Measure.KENDALL),
            "interval", List.of(Measure.PEARSON, Measure.ALPHA_INTERVAL, Measure.CLOSENESS),
            "ratio", List.of(Measure.PEARSON, Measure.ALPHA_RATIO));

    private final StoredRatings stored;

    @Activate
    public AgreementCommand(@Reference StoredRatings stored) {
        this.stored = stored;
    }

    @Override
    public Usage usage() {
        List<Usage.Option> options = new ArrayList<>(RatingOptions.OPTIONS);
        options.addAll(List.of(
                Usage.Option.value("raters", "A,B", "whom to compare; in wide form the columns; all otherwise", ""),
                Usage.Option.values("measure", "M", "one of " + String.join(", ", Measure.labels())),
                Usage.Option.value("level", "LEVEL", "nominal, ordinal, interval or ratio: chooses the measures where none is named", "nominal"),
                Usage.Option.value("by", "COLUMN", "for each value of a column too, such as criterion or importance", ""),
                Usage.Option.flag("pairs", "for each pair of raters too"),
                Usage.Option.value("samples", "N", "bootstrap samples behind an interval; 0 = no intervals", "" + SAMPLES)));
        return new Usage("agreement", "Say how far raters agree, people or judges",
                "A file in long form has the columns item, rater and label (or score), and may have criterion; in wide form a row an item and a"
                        + " column a rater. A rating may be missing. Intervals are 95 %, from samples of items drawn anew; two raters' percent"
                        + " agreement has Wilson's. What cannot be reckoned is called undefined, and why: one rater, one label, no item in common."
                        + " Numbers that are the same are one label: 1, 1.0."
                        + " Of a run, an item is a submission, and the rater people stands for what people came to: adjudicated, else what more"
                        + " than half say; ratings are taken as numbers where the level is not nominal; --by takes criterion, importance, task, worker.",
                List.of(RatingOptions.RUN), options,
                List.of("agreement brave-otter-12 --by importance --pairs", "agreement brave-otter-12 --raters people,judge", "agreement --file ratings.csv", "agreement --file ratings.csv --level ordinal --by criterion --pairs",
                        "agreement --file people.json --file judge.json --item idx --raters a1,a2,a3,judge --majority a1,a2,a3 --read Tie=0 --drop garbage"));
    }

    @Override
    public int run(Call call, Console console) throws IOException {
        List<Measure> measures = measures(call);
        int samples = RatingOptions.samples(call, SAMPLES);
        List<String> wanted = RatingOptions.names(call.value("raters").stream().toList());
        Ratings ratings = RatingOptions.ratings(call, wanted, stored, Optional.empty());
        AgreementShown shown = new AgreementShown(call, ratings);
        slice("", ratings, ratings.all(), measures, samples, call, shown);
        if (RatingOptions.text(call, "by").isPresent())
            ratings.slices().forEach((name, some) -> slice(name, ratings, some, measures, samples, call, shown));
        shown.on(console);
        return 0;
    }

    private static void slice(String name, Ratings ratings, List<Rating> some, List<Measure> measures, int samples, Call call, AgreementShown shown) {
        Grid grid = ratings.grid(some);
        int raters = grid.raters().size();
        boolean chosen = !call.values("measure").isEmpty();
        for (Measure m : measures) if (chosen || raters <= 2 || !m.takesTwo()) shown.add(name, grid.raters(), m, Finding.of(grid, m, samples));
        if (raters < 3 || !call.flag("pairs")) return;
        for (int a = 0; a < raters; a++)
            for (int b = a + 1; b < raters; b++) {
                Grid pair = grid.pair(a, b);
                for (Measure m : measures) shown.add(name, pair.raters(), m, Finding.of(pair, m, samples));
            }
    }

    private static List<Measure> measures(Call call) {
        String level = RatingOptions.text(call, "level").orElse("nominal");
        if (!LEVELS.containsKey(level))
            throw new UserError(Place.in("--level"), "\"" + level + "\" is no level of measurement." + Nearest.hint(level, LEVELS.keySet()),
                    "Write nominal, ordinal, interval or ratio.");
        List<String> named = RatingOptions.names(call.values("measure"));
        return named.isEmpty() ? LEVELS.get(level) : named.stream().distinct().map(AgreementCommand::measure).toList();
    }

    private static Measure measure(String name) {
        return Measure.named(name).orElseThrow(() -> new UserError(Place.in("--measure"),
                "\"" + name + "\" is no measure of agreement." + Nearest.hint(name, Measure.labels()), "Known: " + String.join(", ", Measure.labels()) + "."));
    }
}
