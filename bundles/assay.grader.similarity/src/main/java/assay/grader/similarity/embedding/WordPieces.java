// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity.embedding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cuts words into the pieces of a vocabulary, the longest first (Wu et al. 2016, section 4.1). A text cannot name a piece that
 * steers the model, such as {@code [SEP]}: it is three words here. Immutable.
 */
final class WordPieces {
    private static final int LONGEST_WORD = 100;
    private static final String GOES_ON = "##";

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int begin;
    private final int end;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = piece("[UNK]");
        this.begin = piece("[CLS]");
        this.end = piece("[SEP]");
    }

    /** @param lines a piece each; its number is that of its line, from 0 */
    static WordPieces read(InputStream lines) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) vocabulary.put(line, vocabulary.size());
        }
        return new WordPieces(vocabulary);
    }

    private int piece(String name) {
        Integer number = vocabulary.get(name);
        if (number == null) throw new IllegalStateException("the vocabulary has no " + name);
        return number;
    }

    /** Numbers of the pieces of a text. */
    int[] of(String text) {
        return Words.in(text).stream().flatMapToInt(this::pieces).toArray();
    }

    /** As a model takes them: between the marks for begin and end. */
    long[] framed(int[] pieces) {
        return IntStream.concat(IntStream.concat(IntStream.of(begin), Arrays.stream(pieces)), IntStream.of(end)).asLongStream().toArray();
    }

    private IntStream pieces(String word) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) return IntStream.of(unknown);
        IntStream.Builder pieces = IntStream.builder();
        for (int from = 0; from < word.length();) {
            int to = word.length();
            while (to > from && !vocabulary.containsKey(named(word, from, to))) to--;
            if (to == from) return IntStream.of(unknown);
            pieces.add(vocabulary.get(named(word, from, to)));
            from = to;
        }
        return pieces.build();
    }

    private static String named(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : GOES_ON + word.substring(from, to);
    }
}
