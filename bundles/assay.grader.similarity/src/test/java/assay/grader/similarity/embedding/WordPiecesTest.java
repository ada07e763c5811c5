// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compared with the tokenizer that the model was made with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordPiecesTest {
    private HuggingFaceTokenizer theirs;
    private WordPieces ours;

    @BeforeAll
    void open(@TempDir Path cache) throws Exception {
        System.setProperty("ENGINE_CACHE_DIR", cache.toString());
        theirs = HuggingFaceTokenizer.newInstance(Path.of("target/model/all-minilm-l6-v2-q-tokenizer.json"),
                Map.of("padding", "false", "truncation", "false", "maxLength", "100000"));
        ours = Weights.pieces();
    }

    @AfterAll
    void close() {
        theirs.close();
        System.clearProperty("ENGINE_CACHE_DIR");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Hello, world! It's 1,234.5% – “quoted”", "Ünïcödé naïve café ÅNGSTRÖM", "東京 is 大きい city", "emoji 😀 test 👩‍👩‍👧", "a\u00adb soft\u200bzero\ufeff bom",
            "tab\tnew\nline\r\nx", "$1.2 million (approx.) ~ ^ `code` <b> |d| a_b", "İstanbul ŞIK ß ﬁ Σοφός ΟΔΟΣ", "e\u0301 combining", "pneumonoultramicroscopicsilicovolcanoconiosis",
            "Привет мир", "한국어 텍스트", "عربي نص", "हिन्दी पाठ", "𝒜 math € © ™ ½ x²", "\u3000ideographic\u2028space", "\u0000nul\ufffdrepl\u0007bell", "private\ue000use", "𠀀𪜀豈"})
    void a_text_has_the_pieces_that_the_reference_tokenizer_gives_it(String text) {
        assertThat(ours.of(text)).isEqualTo(expected(text));
    }

    @Test
    void words_of_more_than_a_hundred_characters_are_unknown() {
        for (int length : List.of(99, 100, 101, 500)) assertThat(ours.of("x".repeat(length) + " end")).as(length + " characters").isEqualTo(expected("x".repeat(length) + " end"));
    }

    @Test
    void random_texts_have_the_pieces_that_the_reference_tokenizer_gives_them() {
        Random random = new Random(7);
        List<String> scripts = List.of("abcdefghij klmnop", "ABC, .;:!?-'\"()", "0123456789.%$€", "äöüßéèñçåø", "αβγδΩΣ", "абвгд ЖЗ", "中文字漢 ", "\t\n \u00a0\u2003", "#@&*+=<>[]{}\\/|~^_`");
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(60); n > 0; n--) {
                String script = scripts.get(random.nextInt(scripts.size()));
                text.append(script.charAt(random.nextInt(script.length())));
            }
            assertThat(ours.of(text.toString())).as(text.toString()).isEqualTo(expected(text.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[CLS]", "[SEP]", "[PAD]", "[MASK]", "[UNK]"})
    void a_text_cannot_name_a_piece_that_steers_the_model(String mark) {
        long[] steering = theirs.encode("well " + mark + " done", false, false).getIds();

        assertThat(steering).hasSize(3);
        assertThat(ours.of("well " + mark + " done")).hasSizeGreaterThan(4).doesNotContain((int) steering[1]);
    }

    @Test
    void the_model_gets_them_between_the_marks_for_begin_and_end() {
        assertThat(ours.framed(ours.of("Hello world"))).isEqualTo(theirs.encode("Hello world").getIds());
    }

    private int[] expected(String text) {
        return Stream.of(theirs.encode(text, false, false).getIds()).flatMapToInt(ids -> java.util.Arrays.stream(ids).mapToInt(Math::toIntExact)).toArray();
    }
}
