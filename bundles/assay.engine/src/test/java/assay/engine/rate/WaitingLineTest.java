// SPDX-License-Identifier: Apache-2.0
package assay.engine.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingLineTest {
    private final WaitingLine line = new WaitingLine();

    @Test
    void of_one_worker_whoever_came_first_is_served_first() {
        List<WaitingLine.Place> came = List.of(line.join("a"), line.join("a"), line.join("a"));

        for (WaitingLine.Place next : came) {
            assertThat(came.stream().filter(WaitingLine.Place::hasTurn).toList()).last().isSameAs(next);
            line.leave(next);
        }
    }

    @Test
    void a_worker_with_one_request_at_a_time_gets_every_second_turn_beside_a_greedy_one() {
        List<WaitingLine.Place> greedy = new ArrayList<>();
        for (int i = 0; i < 100; i++) greedy.add(line.join("greedy"));
        WaitingLine.Place modest = line.join("modest");
        StringBuilder served = new StringBuilder();

        for (int i = 0; i < 10; i++) {
            if (modest.hasTurn()) {
                served.append('m');
                line.leave(modest);
                modest = line.join("modest");
            } else {
                served.append('g');
                line.leave(greedy.stream().filter(WaitingLine.Place::hasTurn).findFirst().orElseThrow());
                greedy.removeIf(WaitingLine.Place::hasTurn);
                greedy.add(line.join("greedy"));
            }
        }

        assertThat(served).hasToString("gmgmgmgmgm");
    }

    @Test
    void three_workers_take_turns() {
        List<WaitingLine.Place> places = new ArrayList<>();
        for (String worker : "a a a b b b c c c".split(" ")) places.add(line.join(worker));

        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            WaitingLine.Place next = places.stream().filter(p -> p.hasTurn() && !order.contains(places.indexOf(p))).findFirst().orElseThrow();
            order.add(places.indexOf(next));
            line.leave(next);
        }

        assertThat(order).containsExactly(0, 3, 6, 1, 4, 7, 2, 5, 8);
    }

    @Test
    void who_is_tired_of_waiting_holds_nobody_up() {
        WaitingLine.Place first = line.join("a");
        WaitingLine.Place tired = line.join("b");
        WaitingLine.Place last = line.join("a");

        line.leave(tired);
        line.leave(first);

        assertThat(tired.hasTurn()).isFalse();
        assertThat(last.hasTurn()).isTrue();
        line.leave(last);
        assertThat(line.isEmpty()).isTrue();
    }
}
