// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity.embedding;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into stretches of whole sentences that the model can take. A sentence that is too long is cut between words. */
final class Passages {
    private final WordPieces pieces;
    private final int most;
    private final int limit;
    private final List<String> found = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int held;

    /**
     * @param most pieces of a passage
     * @param limit passages that are made; the rest of the text is left out
     */
    Passages(WordPieces pieces, int most, int limit) {
        this.pieces = pieces;
        this.most = most;
        this.limit = limit;
    }

    List<String> of(String text) {
        for (String line : (Iterable<String>) text.lines()::iterator) {
            BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
            sentences.setText(line);
            for (int from = sentences.first(), to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
                add(line.substring(from, to).strip());
                if (found.size() >= limit) return List.copyOf(found.subList(0, limit));
            }
        }
        close();
        return List.copyOf(found);
    }

    private void add(String sentence) {
        int size = pieces.of(sentence).length;
        if (size > most) {
            cut(sentence);
            return;
        }
        if (size == 0) return;
        if (held + size > most) close();
        open.append(open.isEmpty() ? "" : " ").append(sentence);
        held += size;
    }

    private void cut(String sentence) {
        close();
        for (String word : sentence.split("\\s+")) {
            int size = pieces.of(word).length;
            if (held + size > most) close();
            if (size > most) halve(word);
            else add(word);
        }
    }

    /** A word without spaces that is longer than a passage: it goes in halves, which become words in turn. */
    private void halve(String word) {
        int middle = word.offsetByCodePoints(0, word.codePointCount(0, word.length()) / 2);
        for (String half : List.of(word.substring(0, middle), word.substring(middle))) {
            if (pieces.of(half).length > most) halve(half);
            else add(half);
        }
    }

    private void close() {
        if (held > 0) found.add(open.toString());
        open.setLength(0);
        held = 0;
    }
}
