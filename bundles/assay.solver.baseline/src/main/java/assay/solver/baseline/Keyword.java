// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import assay.core.spi.solver.Assignment;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sentences of the attachments that match the instructions best (Okapi BM25 with k1 = 1.2 and b = 0.75: Robertson
 * and Zaragoza 2009, section 3).
 */
final class Keyword implements TextBaseline.Writer {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    @Override
    public String write(Assignment work, Sources sources) {
        String asked = work.brief().title() + " " + work.brief().instructions();
        List<String> sentences = Sentences.of(sources.textOr(asked));
        return Best.inOrder(sentences, marks(sentences, new HashSet<>(Words.of(asked))), Sentences.wanted(work.worker().settings()));
    }

    static double[] marks(List<String> sentences, Set<String> asked) {
        List<List<String>> words = sentences.stream().map(Words::of).toList();
        Map<String, Integer> holders = new HashMap<>();
        words.forEach(w -> new HashSet<>(w).forEach(x -> holders.merge(x, 1, Integer::sum)));
        double usual = words.stream().mapToInt(List::size).average().orElse(1);
        return words.stream().mapToDouble(w -> mark(w, asked, holders, words.size(), usual)).toArray();
    }

    private static double mark(List<String> sentence, Set<String> asked, Map<String, Integer> holders, int all, double usual) {
        double sum = 0;
        for (String word : new HashSet<>(sentence)) {
            if (!asked.contains(word)) continue;
            double rarity = Math.log(1 + (all - holders.get(word) + 0.5) / (holders.get(word) + 0.5));
            double times = Collections.frequency(sentence, word);
            sum += rarity * times * (K1 + 1) / (times + K1 * (1 - B + B * sentence.size() / Math.max(1, usual)));
        }
        return sum;
    }
}
