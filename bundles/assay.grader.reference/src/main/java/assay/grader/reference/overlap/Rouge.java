// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * ROUGE between two texts, without stemming (Lin, "ROUGE: a package for automatic evaluation of summaries", 2004): ROUGE-N of
 * section 2 with recall, precision or their harmonic mean; ROUGE-L of section 3.1 over the whole texts. Of longer texts the
 * first {@value #MOST} words are compared.
 */
final class Rouge {
    private static final int MOST = 6_000;

    private Rouge() {}

    /** @param variant {@code l}, or the number of words in a gram */
    static Comparison of(String variant, Measure measure) {
        String told = "ROUGE-" + variant.toUpperCase(Locale.ROOT) + " " + measure.label();
        return (given, wanted) -> {
            List<String> a = words(given.text());
            List<String> b = words(wanted.text());
            Overlap overlap = variant.equals("l") ? new Overlap(commonest(a, b), a.size(), b.size()) : Overlap.of(grams(a, Integer.parseInt(variant)), grams(b, Integer.parseInt(variant)));
            return Comparison.Likeness.of(overlap.given() == 0 || overlap.wanted() == 0 ? 0 : overlap.measure(measure), told);
        };
    }

    private static List<String> words(String text) {
        List<String> words = Tokens.words(text);
        return words.size() <= MOST ? words : words.subList(0, MOST);
    }

    private static List<List<String>> grams(List<String> words, int n) {
        List<List<String>> grams = new ArrayList<>();
        for (int i = 0; i + n <= words.size(); i++) grams.add(words.subList(i, i + n));
        return grams;
    }

    /** Length of the longest common subsequence. */
    static int commonest(List<String> a, List<String> b) throws InterruptedException {
        int[] above = new int[b.size() + 1];
        int[] row = new int[b.size() + 1];
        for (String word : a) {
            if (Thread.interrupted()) throw new InterruptedException("interrupted while comparing");
            for (int j = 1; j <= b.size(); j++)
                row[j] = word.equals(b.get(j - 1)) ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]);
            int[] spare = above;
            above = row;
            row = spare;
        }
        return above[b.size()];
    }
}
