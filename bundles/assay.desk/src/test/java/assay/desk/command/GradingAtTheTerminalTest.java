// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.content.Blob;
import assay.core.spi.command.Command;
import assay.core.spi.desk.Filing;
import assay.core.spi.desk.ItemState;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Question;
import assay.core.spi.store.RunStore;
import assay.core.task.Importance;
import assay.core.task.Scale;
import assay.desk.DeskCase;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradingAtTheTerminalTest extends DeskCase {
    private final Office office = new Office(location -> unclosed(), s -> desk);

    @TempDir
    private Path folder;

    /** The store outlives the command. */
    private RunStore unclosed() {
        return (RunStore) Proxy.newProxyInstance(RunStore.class.getClassLoader(), new Class<?>[] {RunStore.class},
                (p, m, args) -> m.getName().equals("close") ? null : m.invoke(store, args));
    }

    private FakeTerminal at(Command command, FakeTerminal terminal, String who) throws Exception {
        assertThat(command.run(new FakeTerminal.Words(List.of(), Map.of("as", who), folder), terminal)).isZero();
        return terminal;
    }

    private ItemState only() {
        return desk.items().get(0);
    }

    private void file(int task, int raters) {
        desk.file(new Filing(turn(task), "task-" + task, List.of(question("figures", Importance.CRITICAL), question("invented", Importance.PITFALL),
                question("tone", Importance.OPTIONAL)), raters, List.of(), "grading", Optional.empty()));
    }

    @Test
    void a_key_a_verdict_and_a_line_where_something_went_wrong() throws Exception {
        run(1, "The answer of wonder-7b", Blob.ofText("sums.csv", "text/csv", "1,2"));
        experts("anna");
        file(0, 1);

        FakeTerminal terminal = at(new GradeCommand(office), new FakeTerminal("n", "row 3", "", "Add row 4.", "n", "u", "", "2,5"), "anna");

        assertThat(only().marked()).singleElement().satisfies(m -> {
            assertThat(m.marks()).containsExactly(new Mark("figures", Mark.Said.NOT_MET, OptionalDouble.empty(), "row 3", "Add row 4."),
                    Mark.of("invented", Mark.Said.NOT_MET), Mark.of("tone", Mark.Said.UNSURE));
            assertThat(m.spent()).isEqualTo(Duration.ofSeconds(150));
        });
        assertThat(terminal.shown).anyMatch(l -> l.contains("The answer of [withheld]")).anyMatch(l -> l.contains("A critical criterion needs a fix"))
                .noneMatch(l -> l.contains("wonder"));
        assertThat(Files.readString(folder.resolve("desk-files/item-" + only().id() + "/submission/sums.csv"))).isEqualTo("1,2");
    }

    @Test
    void a_rating_on_a_scale_of_few_points_is_one_key() throws Exception {
        run(1, "answer");
        experts("anna");
        Scale client = new Scale(1, 3, 2);
        desk.file(new Filing(turn(0), "task-0", List.of(new Question("a", "Worse, as good, better", Importance.IMPORTANT, client, Optional.empty(), digest("a")),
                new Question("b", "Worse, as good, better", Importance.IMPORTANT, client, Optional.empty(), digest("b"))), 1, List.of(), "grading", Optional.empty()));

        FakeTerminal terminal = at(new GradeCommand(office), new FakeTerminal("4", "2", "1", "row 3", "", ""), "anna");

        assertThat(only().marked().get(0).marks()).containsExactly(new Mark("a", Mark.Said.MET, OptionalDouble.of(2), "", ""),
                new Mark("b", Mark.Said.NOT_MET, OptionalDouble.of(1), "row 3", ""));
        assertThat(terminal.shown).anyMatch(l -> l.contains("\"4\" is none of the keys"));
    }

    @Test
    void an_input_that_ends_in_the_middle_loses_no_mark() throws Exception {
        run(1, "answer");
        experts("anna");
        file(0, 1);

        at(new GradeCommand(office), new FakeTerminal("m"), "anna");
        assertThat(only().marked()).isEmpty();
        at(new GradeCommand(office), new FakeTerminal("n", "m", ""), "anna");

        assertThat(only().marked().get(0).marks()).extracting(Mark::said).containsExactly(Mark.Said.MET, Mark.Said.NOT_MET, Mark.Said.MET);
    }

    @Test
    void an_item_is_given_back_with_a_reason_and_the_next_one_comes() throws Exception {
        run(2, "answer");
        experts("anna");
        file(0, 1);
        file(1, 1);

        at(new GradeCommand(office), new FakeTerminal("s", "", "my own client", "q"), "anna");

        assertThat(desk.items()).flatExtracting(ItemState::seats).extracting(s -> s.state() + s.reason())
                .containsExactlyInAnyOrder("SKIPPEDmy own client", "RESERVED");
    }

    @Test
    void an_adjudicator_hears_both_sides_without_their_names() throws Exception {
        run(1, "answer");
        experts("anna", "ben", "judge-cleo");
        file(0, 2);
        at(new GradeCommand(office), new FakeTerminal("m", "n", "m", ""), "anna");
        at(new GradeCommand(office), new FakeTerminal("n", "line 2", "Add it up.", "n", "m", ""), "ben");

        FakeTerminal terminal = at(new AdjudicateCommand(office), new FakeTerminal("n", "line 2", "Add it up.", "it does not add up"), "judge-cleo");

        assertThat(terminal.shown).contains("figures | A | met |  | ", "figures | B | not met | line 2 | Add it up.")
                .noneMatch(l -> l.contains("anna") || l.contains("ben"));
        assertThat(only().settled()).hasSize(1);
        assertThat(only().marked()).hasSize(2);
    }

    @Test
    void the_queue_and_the_status_tell_who_has_what_and_how_to_go_on() throws Exception {
        run(1, "answer");
        experts("anna");
        file(0, 1);
        desk.next("anna");

        assertThat(at(new QueueCommand(office), new FakeTerminal(), "").shown).singleElement().asString().contains("task-0").contains("anna reserved");
        at(new GradeCommand(office), new FakeTerminal("m", "n", "m", "6"), "anna");
        assertThat(at(new StatusCommand(office), new FakeTerminal(), "").shown).contains("anna | 1 | 6.0", "People are done with run r. Go on with: assay resume r");
    }
}
