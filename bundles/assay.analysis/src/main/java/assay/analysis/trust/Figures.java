// SPDX-License-Identifier: Apache-2.0
package assay.analysis.trust;

import assay.analysis.agreement.Coefficient;
import assay.analysis.agreement.Finding;
import assay.analysis.resampling.Bootstrap;
import assay.analysis.statistic.Intervals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All that is said of one judge on some things. */
public final class Figures {
    private final List<Judged> things;
    private final List<Judged> labelled;
    private final String positive;
    private final int samples;
    private final List<Figure> figures = new ArrayList<>();

    private Figures(List<Judged> things, String positive, int samples) {
        this.things = things;
        this.labelled = things.stream().filter(Judged::isLabelled).toList();
        this.positive = positive;
        this.samples = samples;
    }

    /** @param dollars what the judge's verdicts cost; empty where nobody says */
    public static List<Figure> of(List<Judged> things, String positive, int samples, Optional<BigDecimal> dollars) {
        Figures f = new Figures(things, positive, samples);
        f.share("judged-positive", things, all -> Confusion.share(all.stream().filter(j -> j.judge().equals(positive)).count(), all.size(), "nothing is judged"));
        f.share("labelled-positive", f.labelled, some -> Confusion.share(some.stream().filter(j -> f.isTrue(j)).mapToDouble(Judged::weight).sum(),
                some.stream().mapToDouble(Judged::weight).sum(), "nothing is labelled"));
        f.share("sensitivity", f.labelled.stream().filter(f::isTrue).toList(), some -> Confusion.of(some, positive).sensitivity());
        f.share("specificity", f.labelled.stream().filter(j -> !f.isTrue(j)).toList(), some -> Confusion.of(some, positive).specificity());
        f.share("precision", f.labelled.stream().filter(j -> j.judge().equals(positive)).toList(), some -> Confusion.of(some, positive).precision());
        f.drawn("f1", f.labelled, some -> Confusion.of(some, positive).f1());
        f.drawn("macro-precision", f.labelled, some -> LabelScores.macro(some, Confusion::precision));
        f.drawn("macro-recall", f.labelled, some -> LabelScores.macro(some, Confusion::sensitivity));
        f.drawn("macro-f1", f.labelled, some -> LabelScores.macro(some, Confusion::f1));
        f.share("micro-f1", f.labelled, LabelScores::micro);
        f.drawn("rogan-gladen", things, all -> RoganGladen.of(all, positive));
        f.predictions();
        f.calibration();
        dollars.ifPresent(f::returns);
        return f.figures;
    }

    /** What a judge gives for its money: F1 against people, and that for each dollar. */
    public static List<Figure> returns(List<Judged> things, String positive, int samples, Optional<BigDecimal> dollars) {
        Figures f = new Figures(things, positive, samples);
        f.drawn("f1", f.labelled, some -> Confusion.of(some, positive).f1());
        f.drawn("macro-f1", f.labelled, some -> LabelScores.macro(some, Confusion::f1));
        dollars.ifPresent(f::returns);
        return f.figures;
    }

    private void returns(BigDecimal usd) {
        drawn("f1-a-dollar", labelled, some -> each(Confusion.of(some, positive).f1(), usd));
        drawn("macro-f1-a-dollar", labelled, some -> each(LabelScores.macro(some, Confusion::f1), usd));
    }

    private static Coefficient each(Coefficient score, BigDecimal usd) {
        return score instanceof Coefficient.Known k ? Coefficient.of(k.value() / usd.doubleValue()) : score;
    }

    private boolean isTrue(Judged j) {
        return j.reference().orElseThrow().equals(positive);
    }

    private void predictions() {
        String lack = Prediction.lack(things);
        if (!lack.isEmpty()) {
            for (String name : List.of("ppi", "ppi++")) figures.add(new Figure(name, Coefficient.undefined(lack), Optional.empty(), things.size()));
            return;
        }
        Prediction prediction = new Prediction(things, positive);
        mean("ppi", prediction.full());
        Prediction.Mean tuned = prediction.tuned();
        mean("ppi++", tuned);
        figures.add(new Figure("lambda", Coefficient.of(tuned.lambda()), Optional.empty(), things.size()));
        Coefficient gain = Double.isFinite(tuned.gain()) ? Coefficient.of(tuned.gain()) : Coefficient.undefined("there is no error left to compare");
        figures.add(new Figure("gain", gain, Optional.empty(), labelled.size()));
        if (gain instanceof Coefficient.Known k)
            figures.add(new Figure("effective-labels", Coefficient.of(k.value() * labelled.size()), Optional.empty(), labelled.size()));
    }

    private void mean(String name, Prediction.Mean mean) {
        Optional<Finding.Interval> interval = mean.standardError() == 0 ? Optional.empty()
                : Optional.of(new Finding.Interval(mean.low(), mean.high(), "prediction-powered, Student's t, by item"));
        figures.add(new Figure(name, Coefficient.of(mean.value()), interval, things.size()));
    }

    private void calibration() {
        List<Judged> known = labelled.stream().filter(j -> j.probability().isPresent()).toList();
        if (known.isEmpty()) return;
        drawn("brier", known, some -> Calibration.brier(some, positive));
        figures.add(new Figure("calibration-error", Calibration.error(known, positive), Optional.empty(), known.size()));
    }

    /** A share has Wilson's interval where things are independent and weigh the same. */
    private void share(String name, List<Judged> some, Function<List<Judged>, Coefficient> measure) {
        boolean plain = some.stream().map(Judged::item).distinct().count() == some.size() && some.stream().allMatch(j -> j.weight() == 1);
        if (plain && measure.apply(some) instanceof Coefficient.Known k)
            figures.add(new Figure(name, k, Intervals.wilson(k.value() * some.size(), some.size()).map(e -> new Finding.Interval(e.low(), e.high(), e.method())),
                    some.size()));
        else drawn(name, some, measure);
    }

    private void drawn(String name, List<Judged> some, Function<List<Judged>, Coefficient> measure) {
        Map<String, List<Judged>> items = new LinkedHashMap<>();
        some.forEach(j -> items.computeIfAbsent(j.item(), i -> new ArrayList<>()).add(j));
        Coefficient value = measure.apply(some);
        Optional<Finding.Interval> interval = samples == 0 || value instanceof Coefficient.Undefined ? Optional.empty()
                : new Bootstrap(samples).spread(List.copyOf(items.values()), drawn -> measure.apply(flat(drawn)).orNaN()).filter(s -> s.low() < s.high())
                        .map(s -> new Finding.Interval(s.low(), s.high(), "bootstrap by item, " + samples + " samples"));
        figures.add(new Figure(name, value, interval, some.size()));
    }

    private static List<Judged> flat(List<List<Judged>> items) {
        List<Judged> all = new ArrayList<>();
        items.forEach(all::addAll);
        return all;
    }
}
