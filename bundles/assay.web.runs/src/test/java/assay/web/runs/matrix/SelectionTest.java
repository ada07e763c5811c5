// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.report.PriceBand;
import assay.core.work.Outcome;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final List<String> WORKERS = List.of("a", "b");
    private static final Filter.Labels ANY = new Filter.Labels("", Optional.empty(), "");
    private final CellIndex index = new CellIndex(4, 2, 1, List.of("writing", "coding"), List.of("tables"));

    /** Task 0: both complete; 1: a alone; 2: nobody, critical for b; 3: not ended. */
    @BeforeEach
    void fill() {
        for (int t = 0; t < 4; t++) {
            index.ids[t] = "task-" + (9 - t);
            index.category[t] = t % 2;
            index.abilities[t] = t == 2 ? new int[] {0} : new int[0];
            index.band[t] = (byte) (t == 1 ? PriceBand.MORE : PriceBand.UNDER_50).ordinal();
            index.price[t] = t == 3 ? -1 : 1_000_000L * (t + 1);
        }
        end(0, 0, true, 1);
        end(0, 1, true, 0.5f);
        end(1, 0, true, 0.9f);
        end(1, 1, false, 0.2f);
        end(2, 0, false, 0.1f);
        end(2, 1, false, 0);
        index.flags[index.place(2, 1, 0)] |= CellIndex.CRITICAL;
    }

    private void end(int task, int worker, boolean complete, float score) {
        int place = index.place(task, worker, 0);
        index.outcome[place] = (byte) Outcome.ASSESSED.ordinal();
        index.score[place] = score;
        if (complete) index.flags[place] |= CellIndex.COMPLETE;
    }

    private static Filter.Cells cells(String show) {
        return new Filter.Cells(show, "", false, false, false, false);
    }

    private int[] tasks(Filter.Labels labels, Filter.Cells cells, Order order, boolean down) {
        return new Selection(index, new Filter("", labels, cells, order, down, false), WORKERS, Optional.empty()).tasks();
    }

    @Test
    void tasks_are_found_by_label_price_and_capability() {
        assertThat(tasks(new Filter.Labels("coding", Optional.empty(), ""), cells("all"), Order.PLAN, false)).containsExactly(1, 3);
        assertThat(tasks(new Filter.Labels("", Optional.of(PriceBand.MORE), ""), cells("all"), Order.PLAN, false)).containsExactly(1);
        assertThat(tasks(new Filter.Labels("", Optional.empty(), "tables"), cells("all"), Order.PLAN, false)).containsExactly(2);
        assertThat(tasks(new Filter.Labels("unheard of", Optional.empty(), ""), cells("all"), Order.PLAN, false)).isEmpty();
    }

    @Test
    void tasks_are_found_by_how_a_cell_came_out() {
        assertThat(tasks(ANY, cells("failed"), Order.PLAN, false)).containsExactly(1, 2);
        assertThat(tasks(ANY, cells("waiting"), Order.PLAN, false)).containsExactly(3);
        assertThat(tasks(ANY, new Filter.Cells("failed", "a", false, false, false, false), Order.PLAN, false)).containsExactly(2);
        assertThat(tasks(ANY, new Filter.Cells("all", "", true, false, false, false), Order.PLAN, false)).containsExactly(1);
        assertThat(tasks(ANY, new Filter.Cells("all", "", false, true, false, false), Order.PLAN, false)).containsExactly(2);
    }

    @Test
    void a_task_without_a_value_stands_last_whichever_way() {
        assertThat(tasks(ANY, cells("all"), Order.SCORE, false)).containsExactly(2, 1, 0, 3);
        assertThat(tasks(ANY, cells("all"), Order.SCORE, true)).containsExactly(0, 1, 2, 3);
        assertThat(tasks(ANY, cells("all"), Order.PRICE, true)).containsExactly(2, 1, 0, 3);
        assertThat(tasks(ANY, cells("all"), Order.ID, false)).containsExactly(3, 2, 1, 0);
    }

    @Test
    void cells_in_which_a_judge_and_a_person_disagree_are_found_where_people_looked() {
        BitSet disagree = new BitSet();
        disagree.set(index.place(1, 1, 0));
        Filter filter = new Filter("", ANY, new Filter.Cells("all", "", false, false, true, false), Order.PLAN, false, true);

        int[] cells = new Selection(index, filter, WORKERS, Optional.of(new Looked(new BitSet(), disagree))).cells();

        assertThat(cells).containsExactly(index.place(1, 1, 0));
    }
}
