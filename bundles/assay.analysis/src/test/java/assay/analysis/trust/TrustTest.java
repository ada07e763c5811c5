// SPDX-License-Identifier: Apache-2.0
package assay.analysis.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.agreement.Coefficient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrustTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /** Judge, reference ({@code .} for none) and how often. */
    private static List<Judged> things(Object... pairsAndCounts) {
        List<Judged> things = new ArrayList<>();
        for (int i = 0; i < pairsAndCounts.length; i += 2)
            for (int n = 0; n < (int) pairsAndCounts[i + 1]; n++) things.add(thing("i" + things.size(), (String) pairsAndCounts[i], OptionalDouble.empty()));
        return things;
    }

    private static Judged thing(String item, String both, OptionalDouble inclusion) {
        String label = both.substring(1);
        return new Judged(item, both.substring(0, 1), label.equals(".") ? Optional.empty() : Optional.of(label), OptionalDouble.empty(), inclusion);
    }

    private static double value(Coefficient coefficient) {
        return ((Coefficient.Known) coefficient).value();
    }

    private static double figure(List<Judged> things, String name) {
        return value(Figures.of(things, "1", 0, Optional.empty()).stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow().value());
    }

    @Test
    void sensitivity_specificity_precision_and_f1_are_as_by_hand() {
        Confusion c = Confusion.of(things("11", 8, "01", 2, "10", 4, "00", 16, "1.", 9), "1");

        assertThat(c).isEqualTo(new Confusion(8, 4, 2, 16));
        assertThat(value(c.sensitivity())).isEqualTo(0.8);
        assertThat(value(c.specificity())).isEqualTo(0.8);
        assertThat(value(c.precision())).isCloseTo(8 / 12.0, EXACT);
        assertThat(value(c.f1())).isCloseTo(16 / 22.0, EXACT);
    }

    @Test
    void what_the_judge_says_is_corrected_by_its_errors() {
        assertThat(value(RoganGladen.of(0.30, 0.90, 0.80))).isCloseTo(0.1 / 0.7, EXACT);
        assertThat(value(RoganGladen.of(0.10, 0.90, 0.80))).isZero();
        assertThat(RoganGladen.of(0.30, 0.50, 0.50)).isInstanceOf(Coefficient.Undefined.class);
        // 30 labelled and 30 more, 60 judged: q = (12 + 15) / 60.
        assertThat(value(RoganGladen.of(things("11", 8, "01", 2, "10", 4, "00", 16, "1.", 15, "0.", 15), "1"))).isCloseTo((0.45 - 0.2) / 0.6, EXACT);
    }

    @Test
    void the_interval_of_the_corrected_share_is_about_that_of_the_delta_method() {
        List<Judged> things = things("11", 160, "01", 40, "10", 40, "00", 160, "1.", 2000, "0.", 2000);
        Figure f = Figures.of(things, "1", 1000, Optional.empty()).stream().filter(x -> x.name().equals("rogan-gladen")).findFirst().orElseThrow();
        // Rogan and Gladen's variance with q = 0.5 of 4400, se = sp = 0.8 of 200 each.
        double error = Math.sqrt(0.25 / 4400 + 0.25 * 0.16 / 200 + 0.25 * 0.16 / 200) / 0.6;

        assertThat(f.interval().orElseThrow().high() - f.interval().orElseThrow().low()).isCloseTo(2 * 1.96 * error, within(0.15 * 2 * 1.96 * error));
    }

    @Test
    void prediction_powered_mean_is_as_by_hand() {
        // Labelled: f = 1 1 0 0, Y = 1 0 0 0; not labelled: f = 1 1 1 0 0 0 0 0.
        Prediction p = new Prediction(things("11", 1, "10", 1, "00", 2, "1.", 3, "0.", 5), "1");

        // mean f = 3/8; Y − f = 0 −1 0 0: mean −1/4, variance 1/4; variance of f among 8 = 15/56.
        assertThat(p.full().value()).isCloseTo(3 / 8.0 - 1 / 4.0, EXACT);
        assertThat(p.full().standardError()).isCloseTo(Math.sqrt(15 / 56.0 / 8 + 0.25 / 4), EXACT);
        assertThat(p.labelsOnly().value()).isEqualTo(0.25);
        assertThat(p.labelsOnly().standardError()).isCloseTo(Math.sqrt(0.25 / 4), EXACT);
        // λ = Cov(Y, f)/n / (Var_N(f)/N + Var_n(f)/n); Cov = 1/6, Var_n(f) = 1/3.
        double lambda = 1 / 6.0 / 4 / (15 / 56.0 / 8 + 1 / 3.0 / 4);
        assertThat(p.tuned().lambda()).isCloseTo(lambda, EXACT);
        assertThat(p.tuned().value()).isCloseTo(0.25 + lambda * (3 / 8.0 - 1 / 2.0), EXACT);
        assertThat(p.tuned().gain()).isGreaterThan(1).isCloseTo(Math.pow(p.labelsOnly().standardError() / p.tuned().standardError(), 2), EXACT);
    }

    @Test
    void prediction_needs_labels_and_something_to_predict() {
        assertThat(Prediction.lack(things("11", 1, "1.", 9))).contains("two items are labelled");
        assertThat(Prediction.lack(things("11", 9, "1.", 1))).contains("verdict alone");
        assertThat(Prediction.lack(things("11", 2, "1.", 2))).isEmpty();
    }

    @Test
    void labels_that_were_routed_are_weighted_by_what_they_stand_for() {
        SplittableRandom random = new SplittableRandom(4);
        double naive = 0;
        double weighted = 0;
        double sensitivity = 0;
        int covered = 0;
        int runs = 200;
        for (int r = 0; r < runs; r++) {
            List<Judged> things = new ArrayList<>();
            for (int i = 0; i < 600; i++) {
                boolean truth = random.nextDouble() < 0.4;
                boolean says = random.nextDouble() < (truth ? 0.8 : 0.1);
                double drawn = says ? 0.1 : 0.5;
                boolean asked = random.nextDouble() < drawn;
                things.add(thing("i" + i, (says ? "1" : "0") + (asked ? truth ? "1" : "0" : "."), OptionalDouble.of(drawn)));
            }
            Prediction.Mean mean = new Prediction(things, "1").tuned();
            weighted += mean.value() / runs;
            if (mean.low() <= 0.4 && 0.4 <= mean.high()) covered++;
            naive += things.stream().filter(Judged::isLabelled).mapToDouble(j -> j.reference().get().equals("1") ? 1 : 0).average().orElseThrow() / runs;
            sensitivity += figure(things, "sensitivity") / runs;
        }

        assertThat(naive).isLessThan(0.3);
        assertThat(weighted).isCloseTo(0.4, within(0.01));
        assertThat(sensitivity).isCloseTo(0.8, within(0.015));
        assertThat(covered).isBetween(180, 199);
    }

    @Test
    void criteria_of_one_item_do_not_make_the_mean_surer() {
        List<Judged> once = things("11", 6, "10", 3, "00", 7, "01", 2, "1.", 20, "0.", 20);
        List<Judged> thrice = new ArrayList<>();
        for (Judged j : once) thrice.addAll(List.of(j, j, j));

        assertThat(new Prediction(thrice, "1").tuned().standardError()).isCloseTo(new Prediction(once, "1").tuned().standardError(), EXACT);
    }

    @Test
    void scores_over_labels_are_macro_and_micro() {
        List<Judged> things = things("aa", 5, "ab", 1, "bb", 2, "ba", 1, "cc", 1);

        // a: p 5/6 r 5/6; b: p 2/3 r 2/3; c: 1.
        assertThat(value(LabelScores.macro(things, Confusion::f1))).isCloseTo((5 / 6.0 + 2 / 3.0 + 1) / 3, EXACT);
        assertThat(value(LabelScores.micro(things))).isCloseTo(0.8, EXACT);
        assertThat(LabelScores.macro(things("aa", 3, "ab", 1), Confusion::precision))
                .isEqualTo(Coefficient.undefined("for label \"b\": the judge called nothing labelled positive"));
        assertThat(LabelScores.macro(things("a.", 3), Confusion::f1)).isInstanceOf(Coefficient.Undefined.class);
    }

    @Test
    void calibration_is_as_by_hand() {
        List<Judged> things = new ArrayList<>();
        double[] said = {0.05, 0.15, 0.95, 0.95, 1.0, 0.5};
        String[] truth = {"0", "1", "1", "1", "0", "1"};
        for (int i = 0; i < said.length; i++) things.add(new Judged("i" + i, "1", Optional.of(truth[i]), OptionalDouble.of(said[i]), OptionalDouble.empty()));

        double brier = (0.05 * 0.05 + 0.85 * 0.85 + 0.05 * 0.05 * 2 + 1 + 0.25) / 6;
        // Bins: 0.05 against 0, 0.15 against 1, 0.5 against 1, and three with 0.9667 against 0.6667.
        double error = (0.05 + 0.85 + 0.5 + 3 * 0.3) / 6;
        assertThat(value(Calibration.brier(things, "1"))).isCloseTo(brier, EXACT);
        assertThat(value(Calibration.error(things, "1"))).isCloseTo(error, EXACT);
        assertThat(Calibration.bins(things, "1")).extracting(Calibration.Bin::n).containsExactly(1, 1, 1, 3);
    }
}
