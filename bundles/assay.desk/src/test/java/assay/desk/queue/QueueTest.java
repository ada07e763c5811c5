// SPDX-License-Identifier: Apache-2.0
package assay.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.UserError;
import assay.core.spi.desk.BlindItem;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.Practice;
import assay.core.spi.desk.Remark;
import assay.core.spi.desk.Tick;
import assay.desk.DeskCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueueTest extends DeskCase {
    private void work(int tasks, int raters) {
        run(tasks, "answer");
        experts("anna", "ben", "judge");
        desk.file(IntStream.range(0, tasks).mapToObj(i -> filing(i, raters)).toList());
    }

    private String itemOf(int task) {
        return desk.of(turn(task)).get(0).id();
    }

    private static List<String> all(Desk desk, String expert) {
        List<String> order = new ArrayList<>();
        for (Optional<BlindItem> i = desk.next(expert); i.isPresent(); i = desk.next(expert)) {
            order.add(i.get().id());
            desk.submit(i.get().id(), expert, List.of(met("figures")), Duration.ofMinutes(order.size()));
        }
        return order;
    }

    @Test
    void what_is_urgent_comes_first_and_the_rest_in_an_order_of_ones_own() {
        work(12, 2);
        desk.prioritise(itemOf(7), 5);

        List<String> anna = all(desk, "anna");
        List<String> ben = all(desk(), "ben");

        assertThat(anna).hasSize(12).containsExactlyInAnyOrderElementsOf(ben).isNotEqualTo(ben);
        assertThat(anna.get(0)).isEqualTo(itemOf(7)).isEqualTo(ben.get(0));
    }

    @Test
    void an_item_for_training_comes_to_everybody_before_other_work_and_reaches_no_run() {
        work(3, 1);
        String training = desk.train(itemOf(1), List.of(notMet("figures", "Add row 7.")));

        assertThat(desk.next("anna").orElseThrow().id()).isEqualTo(training);
        assertThat(desk.next("ben").orElseThrow().id()).isEqualTo(training);
        desk.submit(training, "anna", List.of(met("figures")), Duration.ofMinutes(1));

        assertThat(desk.items()).hasSize(3).noneMatch(i -> i.id().equals(training));
        assertThat(desk.of(turn(1))).hasSize(1).allMatch(i -> i.marked().isEmpty());
        assertThat(desk.practices()).singleElement().satisfies(p -> {
            assertThat(p.aim()).isEqualTo(Practice.Aim.TRAINING);
            assertThat(p.known()).containsExactly(notMet("figures", "Add row 7."));
            assertThat(p.state().marked()).hasSize(1);
        });
    }

    @Test
    void an_item_is_graded_again_by_the_same_person_alone() {
        work(1, 1);
        String item = all(desk, "anna").get(0);

        String again = desk.again(item, "anna");

        assertThat(again).isNotEqualTo(item);
        assertThat(desk.next("ben")).isEmpty();
        assertThat(all(desk, "anna")).containsExactly(again);
        assertThatThrownBy(() -> desk.again(item, "ben")).isInstanceOf(UserError.class);
    }

    @Test
    void a_clock_counts_active_time_and_an_idle_gap_no_longer_than_the_cap() {
        work(1, 1);
        String item = desk.next("anna").orElseThrow().id();

        desk.tick(item, "anna", Tick.START);
        clock.move(Duration.ofSeconds(30));
        desk.tick(item, "anna", Tick.BEAT);
        clock.move(Duration.ofMinutes(40));
        desk.tick(item, "anna", Tick.PAUSE);
        clock.move(Duration.ofMinutes(9));
        desk.tick(item, "anna", Tick.START);
        clock.move(Duration.ofSeconds(10));

        assertThat(desk.tick(item, "anna", Tick.BEAT)).isEqualTo(Duration.ofSeconds(30 + 120 + 10));
        assertThat(desk().clock(item, "anna")).isEqualTo(Duration.ofSeconds(160));
    }

    @Test
    void remarks_are_kept_with_who_made_them() {
        work(1, 1);
        String item = desk.next("anna").orElseThrow().id();

        desk.remark(item, "anna", List.of(new Remark(Remark.Kind.UNOPENED, "report.pdf", "it is encrypted")));

        assertThat(desk().remarks(item)).singleElement().satisfies(r -> {
            assertThat(r.expert()).isEqualTo("anna");
            assertThat(r.remark().subject()).isEqualTo("report.pdf");
        });
        assertThatThrownBy(() -> desk.remark(item, "ben", List.of())).isInstanceOf(UserError.class);
    }

    @Test
    void progress_tells_what_is_left_at_the_usual_pace() {
        work(4, 2);
        String first = desk.next("anna").orElseThrow().id();
        desk.submit(first, "anna", List.of(met("figures")), Duration.ofMinutes(3));

        assertThat(desk.progress("anna").done()).isEqualTo(1);
        assertThat(desk.progress("anna").waiting()).isEqualTo(3);
        assertThat(desk.progress("anna").left()).contains(Duration.ofMinutes(9));
        assertThat(desk().progress("ben").waiting()).isEqualTo(4);
    }

    @Test
    void an_item_asked_of_more_people_comes_back_into_the_queue() {
        work(1, 1);
        all(desk, "anna");
        assertThat(desk.next("ben")).isEmpty();

        desk.file(filing(0, 2));

        assertThat(desk.next("ben")).isPresent();
        assertThat(desk.next("anna")).isEmpty();
    }
}
