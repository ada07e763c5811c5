// SPDX-License-Identifier: Apache-2.0
package assay.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.content.Digest;
import assay.core.content.Digester;
import assay.core.run.Stamp;
import assay.core.spi.model.Reply;
import assay.core.spi.store.Fact;
import assay.core.work.Spent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final Stamp BY = new Stamp("p", "b", "1", "sha");

    private static Digest prompt(String text) {
        return Digester.of("test").text(text).finish();
    }

    private static Fact.CallEnded answered(int ordinal, String prompt, String reply) {
        return new Fact.CallEnded("r", prompt("attempt"), ordinal, prompt(prompt), "p:m", Reply.of(reply), Spent.NOTHING, 1, BY, AT);
    }

    private static Fact.CallStarted started(int ordinal, String prompt) {
        return new Fact.CallStarted("r", prompt("attempt"), ordinal, prompt(prompt), "p:m", AT);
    }

    @Test
    void equal_questions_get_their_own_answers_in_order() {
        Journal journal = new Journal(List.of(answered(0, "q", "first"), answered(1, "q", "second")));

        assertThat(journal.find(prompt("q"), "p:m").orElseThrow().reply().text()).isEqualTo("first");
        assertThat(journal.find(prompt("q"), "p:m").orElseThrow().reply().text()).isEqualTo("second");
        assertThat(journal.find(prompt("q"), "p:m")).isEmpty();
    }

    @Test
    void another_model_or_another_prompt_finds_nothing() {
        Journal journal = new Journal(List.of(answered(0, "q", "first")));

        assertThat(journal.find(prompt("q"), "p:other")).isEmpty();
        assertThat(journal.find(prompt("changed"), "p:m")).isEmpty();
    }

    @Test
    void a_new_question_gets_a_place_that_no_other_call_has() {
        Journal journal = new Journal(List.of(answered(0, "q", "first"), started(3, "x")));

        assertThat(journal.place(prompt("new"), "p:m")).isEqualTo(new Journal.Place(4, java.util.Optional.empty()));
        assertThat(journal.place(prompt("newer"), "p:m").ordinal()).isEqualTo(5);
    }

    @Test
    void a_question_that_was_asked_and_not_answered_keeps_its_place() {
        Journal journal = new Journal(List.of(answered(0, "q", "first"), started(1, "x")));

        assertThat(journal.place(prompt("x"), "p:m")).isEqualTo(new Journal.Place(1, java.util.Optional.of(AT)));
        assertThat(journal.place(prompt("x"), "p:m").ordinal()).as("asked twice").isEqualTo(2);
    }

    @Test
    void begun_anew_it_hands_everything_out_again() {
        Journal journal = new Journal(List.of());
        journal.place(prompt("q"), "p:m");
        journal.answered(answered(0, "q", "first"));

        journal.rewind();

        assertThat(journal.find(prompt("q"), "p:m").orElseThrow().reply().text()).isEqualTo("first");
    }
}
