// SPDX-License-Identifier: Apache-2.0
package assay.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.problem.UserError;
import assay.core.spi.desk.BlindItem;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.Expert;
import assay.core.spi.desk.Filing;
import assay.core.spi.desk.ItemState;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Marked;
import assay.core.spi.store.Fact;
import assay.core.task.Importance;
import assay.desk.DeskCase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class StoredDeskTest extends DeskCase {
    private static final Duration MINUTES = Duration.ofMinutes(7);

    private ItemState only() {
        return desk.items().get(0);
    }

    private BlindItem next(String expert) {
        return desk.next(expert).orElseThrow();
    }

    @Test
    void an_item_goes_to_as_many_people_as_are_wanted_and_to_each_once() {
        run(1, "answer");
        experts("anna", "ben", "cleo");
        desk.file(filing(0, 2));

        String item = next("anna").id();
        next("ben");

        assertThat(next("anna").id()).isEqualTo(item);
        assertThat(desk.next("cleo")).isEmpty();
        desk.submit(item, "anna", List.of(met("figures")), MINUTES);
        assertThat(desk.next("anna")).isEmpty();
        assertThat(only().answered()).isFalse();
        desk.submit(item, "ben", List.of(met("figures")), MINUTES);
        assertThat(only().answered()).isTrue();
        assertThat(only().verdicts()).extracting(v -> v.rater().name()).containsExactly("anna", "ben");
        assertThat(only().verdicts()).allMatch(v -> v.grounds().spent().human().equals(MINUTES) && v.rater().kind() == RaterKind.HUMAN);
    }

    @Test
    void people_get_only_what_they_are_qualified_for() {
        run(1, "answer");
        desk.enroll(new Expert("anna", List.of("law"), false));
        desk.enroll(new Expert("ben", List.of("Tax", "law"), false));
        desk.file(filing(0, 1, "law", "tax"));

        assertThat(desk.next("anna")).isEmpty();
        assertThat(desk.next("ben")).isPresent();
    }

    @Test
    void a_reservation_that_ended_frees_the_seat_and_late_marks_are_refused_where_it_was_taken() {
        run(1, "answer");
        experts("anna", "ben");
        desk.file(filing(0, 1));
        String item = next("anna").id();
        clock.move(Duration.ofMinutes(61));

        next("ben");

        assertThat(only().seats()).extracting(s -> s.expert() + " " + s.state()).containsExactly("anna EXPIRED", "ben RESERVED");
        assertThatThrownBy(() -> desk.submit(item, "anna", List.of(met("figures")), MINUTES)).isInstanceOf(UserError.class)
                .hasMessageContaining("others have taken the item");
    }

    @Test
    void two_who_race_for_the_last_seat_over_two_desks_do_not_both_get_it() throws Exception {
        run(40, "answer");
        experts("anna", "ben");
        for (int i = 0; i < 40; i++) desk.file(filing(i, 1));
        Desk other = desk();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Callable<List<String>> anna = () -> taken(desk, "anna");
            Callable<List<String>> ben = () -> taken(other, "ben");
            Future<List<String>> a = pool.submit(anna);
            Future<List<String>> b = pool.submit(ben);

            assertThat(a.get()).doesNotContainAnyElementsOf(b.get());
            assertThat(a.get().size() + b.get().size()).isEqualTo(40);
        }
        assertThat(desk.items()).allMatch(i -> i.marked().size() == 1);
    }

    private static List<String> taken(Desk desk, String expert) {
        List<String> all = new java.util.ArrayList<>();
        for (Optional<BlindItem> i = desk.next(expert); i.isPresent(); i = desk.next(expert)) {
            all.add(i.get().id());
            desk.submit(i.get().id(), expert, List.of(met("figures")), MINUTES);
        }
        return all;
    }

    @Test
    void a_skipped_item_does_not_come_back_and_its_reason_is_kept() {
        run(1, "answer");
        experts("anna");
        desk.file(filing(0, 1));
        String item = next("anna").id();

        desk.skip(item, "anna", "I know the client");

        assertThat(desk.next("anna")).isEmpty();
        assertThat(only().seats()).extracting(ItemState.Seat::reason).containsExactly("I know the client");
        assertThatThrownBy(() -> desk.skip(item, "anna", " ")).isInstanceOf(UserError.class);
    }

    @Test
    void a_draft_is_there_again_on_another_desk_and_two_who_write_it_are_told() {
        run(1, "answer");
        experts("anna");
        desk.file(filing(0, 1));
        String item = next("anna").id();
        Mark half = notMet("figures", "");

        int version = desk.draft(item, "anna", List.of(half), 0);

        BlindItem again = desk().next("anna").orElseThrow();
        assertThat(again.draft()).containsExactly(half);
        assertThat(again.version()).isEqualTo(version);
        assertThatThrownBy(() -> desk.draft(item, "anna", List.of(), 0)).isInstanceOf(UserError.class).hasMessageContaining("version 1, not 0");
    }

    @Test
    void what_was_handed_in_stays_and_a_revision_stands_beside_it_with_its_reason() {
        run(1, "answer");
        experts("anna");
        desk.file(filing(0, 1));
        String item = next("anna").id();
        desk.submit(item, "anna", List.of(met("figures")), MINUTES);

        desk.revise(item, "anna", List.of(notMet("figures", "Check the sum.")), MINUTES, "overlooked a line");

        assertThat(only().marked()).extracting(Marked::revision).containsExactly(0, 1);
        assertThat(only().marked().get(0).marks()).containsExactly(met("figures"));
        assertThat(only().verdicts()).singleElement().isInstanceOfSatisfying(Verdict.Graded.class, g -> {
            assertThat(g.met()).isFalse();
            assertThat(g.grounds().fix()).isEqualTo("Check the sum.");
        });
        assertThatThrownBy(() -> desk.submit(item, "anna", List.of(met("figures")), MINUTES)).isInstanceOf(UserError.class);
    }

    @Test
    void a_critical_miss_needs_a_fix_and_every_question_a_mark() {
        run(1, "answer");
        experts("anna");
        desk.file(filing(0, 1));
        String item = next("anna").id();

        assertThatThrownBy(() -> desk.submit(item, "anna", List.of(Mark.of("figures", Mark.Said.NOT_MET)), MINUTES)).hasMessageContaining("how to mend it");
        assertThatThrownBy(() -> desk.submit(item, "anna", List.of(), MINUTES)).hasMessageContaining("has no mark");
        assertThatThrownBy(() -> desk.submit(item, "anna", List.of(met("figures"), met("wit")), MINUTES)).hasMessageContaining("was not asked");
    }

    @Test
    void a_disagreement_is_settled_by_somebody_else_and_both_originals_are_kept() {
        run(1, "answer");
        experts("anna", "ben", "judge-cleo");
        desk.file(filing(0, 2));
        String item = next("anna").id();
        next("ben");
        desk.submit(item, "anna", List.of(met("figures")), MINUTES);
        assertThat(desk.disputes("judge-cleo")).isEmpty();
        desk.submit(item, "ben", List.of(notMet("figures", "Add it up.")), MINUTES);

        assertThat(desk.disputes("judge-cleo")).singleElement().satisfies(d -> assertThat(d.opinions()).containsOnlyKeys("A", "B"));
        assertThatThrownBy(() -> desk.disputes("anna")).hasMessageContaining("does not adjudicate");
        desk.settle(item, "judge-cleo", List.of(notMet("figures", "Add it up.")), MINUTES, "line 3 is wrong");

        assertThat(desk.disputes("judge-cleo")).isEmpty();
        assertThat(only().marked()).hasSize(2);
        assertThat(only().verdicts()).extracting(v -> v.rater().kind()).containsExactly(RaterKind.HUMAN, RaterKind.HUMAN, RaterKind.ADJUDICATOR);
    }

    @Test
    void an_item_filed_again_with_another_question_asks_for_that_alone() {
        run(1, "answer");
        experts("anna");
        desk.file(filing(0, 1));
        String item = next("anna").id();
        desk.submit(item, "anna", List.of(met("figures")), MINUTES);

        desk.file(new Filing(turn(0), "task-0", List.of(question("figures", Importance.CRITICAL), question("tone", Importance.OPTIONAL)), 1, List.of(),
                "grading", Optional.empty()));

        assertThat(next("anna").questions()).extracting(q -> q.criterion()).containsExactly("tone");
        assertThat(only().answered()).isFalse();
    }

    @Test
    void verdicts_for_which_no_grader_asks_go_into_the_run_with_the_mark() {
        run(1, "answer");
        experts("anna");
        desk.file(new Filing(turn(0), "task-0", List.of(question("figures", Importance.CRITICAL)), 1, List.of(), "audit", Optional.of("triage")));
        String item = next("anna").id();

        desk.submit(item, "anna", List.of(met("figures")), MINUTES);
        desk.revise(item, "anna", List.of(notMet("figures", "x")), MINUTES, "late");

        assertThat(store.verdicts(RUN, turn(0).cell())).extracting(Fact.Rated::revision).containsExactly(0, 1);
        assertThat(store.verdicts(RUN, turn(0).cell())).allMatch(r -> r.grader().equals("triage") && r.key().equals(digest("figures")));
    }

    @Test
    void who_is_not_known_is_told_who_is() {
        experts("anna");

        assertThatThrownBy(() -> desk.next("ana")).isInstanceOf(UserError.class).hasMessageContaining("There is no grader \"ana\"").hasMessageContaining("anna");
    }
}
