// SPDX-License-Identifier: Apache-2.0
package assay.pricing.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForestTest {
    /** Law pays ten times as much as chores, longer texts a little more. */
    private static List<Priced> market(int tasks) {
        Random random = new Random(5);
        List<Priced> known = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            boolean law = i % 2 == 0;
            double length = 4 + 4 * random.nextDouble();
            known.add(new Priced(traits(law, length), (law ? 500 : 50) * Math.exp(0.2 * (length - 6) + 0.2 * random.nextGaussian())));
        }
        return known;
    }

    private static Traits traits(boolean law, double length) {
        return new Traits(Map.of("category " + (law ? "law" : "chores"), 1.0, "length", length));
    }

    @Test
    void it_learns_what_a_trait_is_worth() {
        Forest forest = Forest.of(market(80), 60, 1);

        assertThat(forest.dollars(traits(true, 6))).isCloseTo(500, within(150.0));
        assertThat(forest.dollars(traits(false, 6))).isCloseTo(50, within(15.0));
    }

    @Test
    void the_same_prices_and_seed_give_the_same_forest() {
        assertThat(Forest.of(market(40), 20, 7).dollars(traits(true, 5))).isEqualTo(Forest.of(market(40), 20, 7).dollars(traits(true, 5)));
    }

    @Test
    void it_beats_one_price_for_all_where_traits_tell_the_price() {
        List<Priced> known = market(80);

        Errors forest = Errors.crossValidated(known, some -> Forest.of(some, 40, 1), 5, 1);

        assertThat(forest.absolute()).isLessThan(0.6 * Errors.crossValidated(known, Pricer::median, 5, 1).absolute());
        assertThat(forest.percentage()).isLessThan(0.4);
        assertThat(forest.prices()).isEqualTo(80);
    }

    @Test
    void it_does_not_beat_one_price_for_all_where_they_do_not() {
        List<Priced> noise = new ArrayList<>();
        Random random = new Random(2);
        for (int i = 0; i < 100; i++) noise.add(new Priced(traits(i % 2 == 0, random.nextDouble()), Math.exp(4 + random.nextGaussian())));

        double forest = Errors.crossValidated(noise, some -> Forest.of(some, 40, 1), 5, 1).absolute();

        assertThat(forest).isGreaterThan(0.9 * Errors.crossValidated(noise, Pricer::median, 5, 1).absolute());
    }

    @Test
    void a_price_is_never_predicted_from_itself() {
        List<Priced> known = List.of(new Priced(traits(true, 1), 10), new Priced(traits(true, 1), 20), new Priced(traits(true, 1), 60));

        Errors mean = Errors.crossValidated(known, Pricer::mean, 3, 1);

        assertThat(mean.absolute()).isCloseTo((30.0 + 15 + 45) / 3, within(1e-9));
        assertThat(mean.percentage()).isCloseTo(0.75, within(1e-9));
    }
}
