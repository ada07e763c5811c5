// SPDX-License-Identifier: Apache-2.0
package assay.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.content.Blob;
import assay.core.task.Deliverable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words WORDS = Words.of(WordsTest.class, "words.md");

    @Test
    void places_are_filled_and_what_fills_them_is_never_looked_at_for_places() {
        assertThat(WORDS.part("greeting", Map.of("name", "{city}", "city", "$1 Bonn"))).isEqualTo("Hello {city},\nfrom $1 Bonn.");
    }

    @Test
    void a_part_that_is_not_there_is_named() {
        assertThatThrownBy(() -> WORDS.part("farewell", Map.of())).hasMessage("farewell");
    }

    @Test
    void a_file_is_fenced_with_more_backticks_than_it_holds() {
        String shown = new InlineFiles(WORDS, 1_000).file("file", Blob.ofText("a.md", "text/markdown", "x\n````\ny"));

        assertThat(shown).isEqualTo("a.md text/markdown\n`````\nx\n````\ny\n`````");
    }

    @Test
    void a_file_beyond_the_room_is_cut_and_says_so_and_the_next_one_finds_no_room() {
        InlineFiles inline = new InlineFiles(WORDS, 4);

        assertThat(inline.file("file", Blob.ofText("a.txt", "text/plain", "123456"))).contains("1234\n").endsWith("4 of 6");
        assertThat(inline.file("file", Blob.ofText("b.txt", "text/plain", "12"))).endsWith("0 of 2");
    }

    @Test
    void several_deliverables_are_listed_and_one_is_the_whole_answer() {
        HandIn handIn = new HandIn(WORDS);

        assertThat(handIn.how(List.of(new Deliverable("a.csv", "text/csv")))).isEqualTo("all a.csv");
        assertThat(handIn.how(List.of(new Deliverable("a.csv", "text/csv"), new Deliverable("pick", Deliverable.CHOICE, List.of("x", "y")))))
                .isEqualTo("- a.csv\n- pick: x, y\nlike a.csv (csv)");
    }
}
