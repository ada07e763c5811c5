// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.core.content.Digest;
import assay.core.run.CellId;
import assay.core.settings.Settings;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TriageTest {
    private static final Inclusion EVERYBODY = new Inclusion(List.of());

    private static Rules rules(double threshold, double audit, int leastLabels) {
        return new Rules("judge", threshold, audit, 1, leastLabels, 0.7);
    }

    private static Judgement judged(int task, String text, double confidence, boolean current, Optional<Boolean> right) {
        Criterion c = new Criterion("c", text, Importance.CRITICAL, new GraderChoice("judge", Settings.EMPTY));
        return new Judgement(new CellId(task, 0, 0), 0, "t" + task, c, Digest.of("k".getBytes(StandardCharsets.UTF_8)), true,
                OptionalDouble.of(confidence), current, right, true, right.isPresent() ? Duration.ofMinutes(2) : Duration.ZERO);
    }

    private static Routing routing(Rules rules, Judgement j, List<Judgement> others) {
        return Routing.of(j, rules, Gate.of(rules, others));
    }

    /** The judge is wrong more often the less sure it is; nobody has looked yet. */
    private static List<Judgement> population(int n) {
        Random random = new Random(7);
        List<Judgement> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double sure = 0.5 + random.nextDouble() / 2;
            all.add(judged(i, "text", sure, true, Optional.of(random.nextDouble() < sure)));
        }
        return all;
    }

    private static Judgement unseen(Judgement j) {
        return new Judgement(j.cell(), j.turn(), j.task(), j.criterion(), j.key(), j.met(), j.confidence(), j.current(), Optional.empty(), true, Duration.ZERO);
    }

    @Test
    void what_the_judge_is_sure_of_is_accepted_and_the_rest_goes_to_people() {
        Rules rules = rules(0.8, 0, 0);

        assertThat(routing(rules, judged(0, "a", 0.8, true, Optional.empty()), List.of(judged(0, "a", 0.8, true, Optional.empty())))).isEqualTo(Routing.ACCEPTED);
        assertThat(routing(rules, judged(0, "a", 0.79, true, Optional.empty()), List.of(judged(0, "a", 0.8, true, Optional.empty())))).isEqualTo(Routing.BELOW_THRESHOLD);
    }

    @Test
    void a_judge_is_accepted_only_where_people_have_looked_at_enough_of_what_it_says_now() {
        Rules rules = rules(0.8, 0, 3);
        List<Judgement> three = List.of(judged(1, "a", 0.9, true, Optional.of(true)), judged(2, "a", 0.9, true, Optional.of(true)), judged(3, "a", 0.9, true, Optional.of(true)));
        Judgement next = judged(4, "a", 0.9, true, Optional.empty());

        assertThat(routing(rules, next, three)).isEqualTo(Routing.ACCEPTED);
        assertThat(routing(rules, next, three.subList(0, 2))).isEqualTo(Routing.NOT_CALIBRATED);
        assertThat(routing(rules, judged(4, "another criterion", 0.9, true, Optional.empty()), three)).isEqualTo(Routing.NOT_CALIBRATED);
        assertThat(routing(rules, judged(4, "a", 0.9, false, Optional.empty()), three)).isEqualTo(Routing.JUDGE_CHANGED);
        List<Judgement> changed = three.stream().map(j -> judged((int) j.cell().task(), "a", 0.9, false, j.people())).toList();
        assertThat(routing(rules, next, changed)).isEqualTo(Routing.NOT_CALIBRATED);
        List<Judgement> bad = three.stream().map(j -> judged((int) j.cell().task(), "a", 0.9, true, Optional.of(false))).toList();
        assertThat(routing(rules, next, bad)).isEqualTo(Routing.NOT_CALIBRATED);
    }

    @Test
    void the_audit_is_a_share_of_the_accepted_and_the_same_for_the_same_seed() {
        List<Judgement> all = population(4000);
        Rules rules = rules(0.7, 0.05, 0);
        Triage triage = new Triage(rules, all, Gate.of(rules, all), EVERYBODY);

        Map<Routing, Long> counts = triage.counts();

        long accepted = counts.get(Routing.ACCEPTED) + counts.get(Routing.AUDITED);
        assertThat((double) counts.get(Routing.AUDITED) / accepted).isCloseTo(0.05, within(0.015));
        assertThat(new Triage(rules, all, Gate.of(rules, all), EVERYBODY).counts()).isEqualTo(counts);
        assertThat(new Rules("judge", 0.7, 0.1, 1, 0, 0.7).draws(all.stream().filter(j -> triage.routing(j) == Routing.AUDITED).findFirst().orElseThrow())).isTrue();
    }

    @Test
    void the_audit_alone_tells_the_escape_rate_and_the_quality_of_all() {
        List<Judgement> truth = population(20_000);
        Rules rules = rules(0.8, 0.1, 0);
        Gate gate = Gate.of(rules, truth);
        List<Judgement> seen = truth.stream().map(j -> Routing.of(j, rules, gate).asks() ? j : unseen(j)).toList();
        double escaped = truth.stream().filter(j -> j.confidence().getAsDouble() >= 0.8).mapToInt(j -> j.isContradicted() ? 1 : 0).average().orElseThrow();
        double met = truth.stream().mapToInt(j -> j.people().get() ? 1 : 0).average().orElseThrow();

        Triage triage = new Triage(rules, seen, gate, new Inclusion(List.of(new Inclusion.Routed(rules, gate))));

        assertThat(triage.escape().orElseThrow().low()).isLessThan(escaped);
        assertThat(triage.escape().orElseThrow().high()).isGreaterThan(escaped);
        assertThat(triage.quality().orElseThrow().value()).isCloseTo(met, within(0.01));
        double unweighted = seen.stream().filter(j -> j.people().isPresent()).mapToInt(j -> j.people().get() ? 1 : 0).average().orElseThrow();
        assertThat(Math.abs(unweighted - met)).isGreaterThan(0.05);
        assertThat(triage.waiting()).isZero();
        assertThat(triage.human()).isEqualTo(Duration.ofMinutes(2L * seen.stream().filter(j -> j.people().isPresent()).count()));
    }

    @Test
    void what_was_sent_to_people_before_weighs_one_however_it_is_routed_later() {
        Judgement j = judged(0, "text", 0.9, true, Optional.of(true));
        Gate shut = new Gate(Gate.of(rules(0.8, 0.1, 0), List.of(j)).known(), new java.util.TreeSet<>());
        Gate open = Gate.of(rules(0.8, 0.1, 0), List.of(j));

        assertThat(new Inclusion(List.of(new Inclusion.Routed(rules(0.8, 0.1, 5), shut), new Inclusion.Routed(rules(0.8, 0.1, 0), open))).applyAsDouble(j)).isEqualTo(1);
        assertThat(new Inclusion(List.of(new Inclusion.Routed(rules(0.8, 0.1, 0), open))).applyAsDouble(j)).isCloseTo(0.1, within(1e-12));
        assertThat(new Inclusion(List.of(new Inclusion.Routed(rules(0.8, 0.1, 0), open), new Inclusion.Routed(new Rules("judge", 0.8, 0.5, 2, 0, 0.7), open)))
                .applyAsDouble(j)).isCloseTo(0.55, within(1e-12));
    }

    @Test
    void the_best_threshold_accepts_most_while_the_upper_bound_meets_the_target() {
        List<Curve.Point> points = Curve.of(population(3000), EVERYBODY);

        Curve.Point best = Curve.best(points, 0.15).orElseThrow();

        assertThat(best.escape().orElseThrow().high()).isLessThanOrEqualTo(0.15);
        assertThat(points).filteredOn(p -> p.accepted() > best.accepted()).allMatch(p -> p.escape().orElseThrow().high() > 0.15);
        assertThat(points.get(points.size() - 1).coverage()).isEqualTo(1);
        assertThat(Curve.best(points, 0)).isEmpty();
    }
}
