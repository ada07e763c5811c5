// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.analysis.agreement.Coefficient;
import assay.analysis.agreement.Finding;
import assay.analysis.agreement.Grid;
import assay.analysis.agreement.Measure;
import assay.analysis.ratings.Rating;
import assay.analysis.ratings.Ratings;
import assay.core.spi.analysis.Agreed;
import assay.core.spi.analysis.Agreements;
import assay.core.spi.analysis.Opinion;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Agreement for other bundles, by the same reckoning as the command's. */
@Component
public final class AgreementsService implements Agreements {
    private static final List<Measure> MEASURES = List.of(Measure.PERCENT, Measure.ALPHA_NOMINAL);

    @Activate
    public AgreementsService() {}

    @Override
    public List<Agreed> of(List<Opinion> opinions, int samples) {
        List<Rating> all = opinions.stream().map(o -> new Rating(o.item(), o.criterion(), o.rater(), o.label(), o.slice())).toList();
        Ratings ratings = new Ratings(all.stream().map(Rating::rater).distinct().sorted().toList(), all, new TreeMap<>(), List.of());
        List<Agreed> found = new ArrayList<>();
        slice("", ratings.grid(all), samples, found);
        ratings.slices().forEach((name, some) -> slice(name, ratings.grid(some), samples, found));
        return found;
    }

    private static void slice(String name, Grid grid, int samples, List<Agreed> found) {
        int raters = grid.raters().size();
        for (Measure m : MEASURES) found.add(agreed(name, grid, m, samples));
        if (raters < 3) return;
        for (int a = 0; a < raters; a++)
            for (int b = a + 1; b < raters; b++) {
                Grid pair = grid.pair(a, b);
                for (Measure m : MEASURES) found.add(agreed(name, pair, m, samples));
            }
    }

    private static Agreed agreed(String slice, Grid grid, Measure measure, int samples) {
        Finding f = Finding.of(grid, measure, samples);
        OptionalDouble value = f.coefficient() instanceof Coefficient.Known k ? OptionalDouble.of(k.value()) : OptionalDouble.empty();
        String reason = f.coefficient() instanceof Coefficient.Undefined u ? u.reason() : "";
        return new Agreed(slice, grid.raters(), measure.label(), value, reason, f.interval().map(i -> new Agreed.Interval(i.low(), i.high(), i.method())), f.items(), f.ratings());
    }
}
