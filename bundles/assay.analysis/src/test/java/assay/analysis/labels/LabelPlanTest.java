// SPDX-License-Identifier: Apache-2.0
package assay.analysis.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.trust.Judged;
import assay.analysis.trust.Prediction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelPlanTest {
    private static final String MET = "met";

    private static Judged judged(String item, boolean met, double sure, Optional<Boolean> people) {
        return new Judged(item, met ? MET : "not met", people.map(p -> p ? MET : "not met"), OptionalDouble.of(met ? sure : 1 - sure), OptionalDouble.empty());
    }

    /** A judge that is right as often as it is sure. */
    private static List<Judged> population(int n, long seed) {
        Random random = new Random(seed);
        List<Judged> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            boolean met = random.nextDouble() < 0.6;
            double sure = random.nextDouble() < 0.7 ? 0.97 : 0.7;
            all.add(judged("i" + i, met, sure, Optional.of(random.nextDouble() < sure == met)));
        }
        return all;
    }

    private static Judged unseen(Judged j) {
        return new Judged(j.item(), j.judge(), Optional.empty(), j.probability(), j.inclusion());
    }

    /** Labels what the plan wants, at random within each stratum. */
    private static List<Judged> labelled(LabelPlan plan, List<Judged> seen, List<Judged> truth, Random random) {
        Map<Stratum, Integer> wanted = new HashMap<>();
        plan.parts().forEach(p -> wanted.put(p.stratum(), p.next()));
        List<Judged> now = new ArrayList<>(seen);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) order.add(i);
        Collections.shuffle(order, random);
        for (int i : order)
            if (!seen.get(i).isLabelled() && wanted.merge(Stratum.of(seen.get(i), MET), -1, Integer::sum) >= 0) now.set(i, truth.get(i));
        return now;
    }

    private static double met(List<Judged> all) {
        return all.stream().filter(j -> j.reference().orElseThrow().equals(MET)).count() / (double) all.size();
    }

    @Test
    void labels_go_where_the_judge_errs_and_where_there_is_much() {
        List<Judged> truth = population(2000, 1);
        Random random = new Random(2);
        List<Judged> first = labelled(LabelPlan.now(truth.stream().map(LabelPlanTest::unseen).toList(), MET).until(0.05, 80), truth.stream().map(LabelPlanTest::unseen).toList(), truth, random);

        LabelPlan next = LabelPlan.now(first, MET).until(0.02, 400);

        double unsure = next.parts().stream().filter(p -> p.stratum().sure().equals("0.6 to 0.8")).mapToDouble(Part::inclusion).average().orElseThrow();
        double sure = next.parts().stream().filter(p -> p.stratum().sure().equals("0.95 to 1")).mapToDouble(Part::inclusion).average().orElseThrow();
        assertThat(next.next()).isEqualTo(400);
        assertThat(unsure).isGreaterThan(1.5 * sure);
    }

    @Test
    void the_plan_stops_at_the_target_and_its_interval_holds_the_truth_as_often_as_it_says() {
        int held = 0;
        for (int trial = 0; trial < 200; trial++) {
            List<Judged> truth = population(1500, trial);
            Random random = new Random(1000 + trial);
            List<Judged> seen = truth.stream().map(LabelPlanTest::unseen).toList();
            for (int round = 0; round < 20 && LabelPlan.now(seen, MET).until(0.04, 40).next() > 0; round++)
                seen = labelled(LabelPlan.now(seen, MET).until(0.04, 40), seen, truth, random);
            LabelPlan done = LabelPlan.now(seen, MET);
            assertThat(done.halfWidth().orElseThrow()).isLessThanOrEqualTo(0.04);
            assertThat(seen.stream().filter(Judged::isLabelled).count()).isLessThan(400);
            // What most of such populations would have: 0.6 said met, right as often as sure.
            double expected = 0.6 * (0.7 * 0.97 + 0.3 * 0.7) + 0.4 * (0.7 * 0.03 + 0.3 * 0.3);
            if (Math.abs(done.share().orElseThrow() - expected) <= done.halfWidth().get()) held++;
        }
        assertThat(held).isBetween(180, 200);
    }

    @Test
    void strata_as_probabilities_of_inclusion_correct_what_was_labelled_where_the_judge_is_unsure() {
        List<Judged> truth = population(3000, 3);
        List<Judged> seen = truth.stream().map(LabelPlanTest::unseen).toList();
        Random random = new Random(4);
        for (int round = 0; round < 4; round++) seen = labelled(LabelPlan.now(seen, MET).until(0.01, 150), seen, truth, random);

        Prediction.Mean weighted = new Prediction(new Strata(seen, MET).weighted(seen), MET).tuned();

        assertThat(weighted.value()).isCloseTo(met(truth), within(0.03));
        assertThat(weighted.low()).isLessThan(met(truth));
        assertThat(weighted.high()).isGreaterThan(met(truth));
        assertThat(LabelPlan.now(seen, MET).share().orElseThrow()).isCloseTo(met(truth), within(0.03));
        assertThat((weighted.high() - weighted.low()) / 2).isCloseTo(LabelPlan.now(seen, MET).halfWidth().orElseThrow(), within(0.003));
    }

    @Test
    void what_more_labels_cannot_reach_is_not_promised() {
        List<Judged> few = population(30, 5);

        LabelPlan all = LabelPlan.now(few.stream().map(LabelPlanTest::unseen).toList(), MET).until(0.01, Long.MAX_VALUE);

        assertThat(all.next()).isEqualTo(30);
        assertThat(all.halfWidth().orElseThrow()).isGreaterThan(0.01);
        assertThat(LabelPlan.now(few.stream().map(LabelPlanTest::unseen).toList(), MET).halfWidth()).isEmpty();
    }

    @Test
    void criteria_of_one_submission_that_go_together_count_for_less() {
        List<Judged> apart = population(400, 6);
        List<Judged> together = new ArrayList<>();
        for (Judged j : population(100, 6))
            for (int c = 0; c < 4; c++) together.add(new Judged(j.item(), j.judge(), j.reference(), j.probability(), j.inclusion()));
        List<Judged> halfApart = new ArrayList<>();
        for (int i = 0; i < apart.size(); i++) halfApart.add(i % 8 < 4 ? apart.get(i) : unseen(apart.get(i)));
        List<Judged> halfTogether = new ArrayList<>();
        for (int i = 0; i < together.size(); i++) halfTogether.add(i % 8 < 4 ? together.get(i) : unseen(together.get(i)));

        assertThat(LabelPlan.now(halfApart, MET).design()).isLessThan(1.1);
        assertThat(LabelPlan.now(halfTogether, MET).design()).isCloseTo(4, within(0.3));
    }
}
