// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderTest {
    private static final Encoder ENCODER = new Encoder();
    private static final String REPORT = "The quarterly report shows that revenue grew by twelve percent while costs stayed flat. ";

    @AfterAll
    static void close() throws Exception {
        ENCODER.close();
    }

    /** The similarities that the documentation of sentence-transformers prints for all-MiniLM-L6-v2 (Quickstart); 8-bit weights move them a little. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "The weather is lovely today. | It's so sunny outside! | 0.6660",
            "The weather is lovely today. | He drove to the stadium. | 0.1046",
            "It's so sunny outside! | He drove to the stadium. | 0.1411"})
    void two_sentences_are_as_alike_as_the_model_was_published_to_find_them(String one, String other, double published) throws Exception {
        assertThat(cosine(one, other)).isCloseTo(published, within(0.03));
    }

    @Test
    void the_same_text_means_the_same_to_the_last_digit_in_a_new_model() throws Exception {
        try (Encoder again = new Encoder()) {
            assertThat(Encoder.together(again.passages(REPORT)).cosine(Encoder.together(again.passages("Sales went up."))))
                    .isEqualTo(cosine(REPORT, "Sales went up."));
        }
    }

    @Test
    void a_text_is_as_like_itself_as_can_be() throws Exception {
        assertThat(cosine(REPORT.repeat(30), REPORT.repeat(30))).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_long_text_is_cut_between_sentences_and_nothing_of_it_is_lost() throws Exception {
        String text = IntStream.range(0, 60).mapToObj(i -> "Sentence number " + i + " says that sale " + i + " was made.").collect(Collectors.joining(" "));

        List<Passage> passages = ENCODER.passages(text);

        assertThat(passages).hasSizeGreaterThan(3).allSatisfy(p -> {
            assertThat(p.pieces()).isBetween(1, Weights.MOST_PIECES);
            assertThat(p.text()).startsWith("Sentence").endsWith(".");
        });
        assertThat(passages.stream().map(Passage::text).collect(Collectors.joining(" "))).isEqualTo(text);
    }

    @Test
    void a_sentence_that_is_too_long_is_cut_between_words_and_a_word_within() throws Exception {
        String words = "lamp ".repeat(400).strip();
        String word = "的".repeat(1_000);

        assertThat(ENCODER.passages(words)).allSatisfy(p -> assertThat(p.pieces()).isLessThanOrEqualTo(Weights.MOST_PIECES)).hasSize(4);
        assertThat(ENCODER.passages(word).stream().mapToInt(Passage::pieces)).allMatch(n -> n <= Weights.MOST_PIECES);
        assertThat(ENCODER.passages(word).stream().map(Passage::text).collect(Collectors.joining()).replace(" ", "")).isEqualTo(word);
    }

    @Test
    void a_text_without_words_has_no_passages() throws Exception {
        assertThat(ENCODER.passages(" \n\t\u200b ")).isEmpty();
    }

    @Test
    void of_an_endless_text_the_beginning_is_read() throws Exception {
        String text = IntStream.range(0, 2 * Encoder.MOST_PASSAGES).mapToObj(i -> "word").collect(Collectors.joining(" "));

        assertThat(ENCODER.passages(text, 1)).hasSize(Encoder.MOST_PASSAGES);
    }

    @Test
    void after_the_end_it_says_so() throws Exception {
        Encoder ended = new Encoder();
        ended.passages("Hello");
        ended.close();

        assertThatThrownBy(() -> ended.passages("Hello")).hasMessageContaining("was stopped");
    }

    private static double cosine(String one, String other) throws InterruptedException {
        return Encoder.together(ENCODER.passages(one)).cosine(Encoder.together(ENCODER.passages(other)));
    }
}
