// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import assay.core.spi.solver.Assignment;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The most central sentences of the attachments, in their order (TextRank: Mihalcea and Tarau, EMNLP 2004, section 5:
 * shared words over the logs of the lengths, damping 0.85).
 */
final class Extract implements TextBaseline.Writer {
    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 50;
    private static final double STILL = 1e-6;

    @Override
    public String write(Assignment work, Sources sources) throws InterruptedException {
        List<String> sentences = Sentences.of(sources.textOr(work.brief().instructions()));
        double[] ranks = ranks(sentences);
        return Best.inOrder(sentences, ranks, Sentences.wanted(work.worker().settings()));
    }

    static double[] ranks(List<String> sentences) throws InterruptedException {
        double[][] likeness = likeness(sentences.stream().map(s -> (Set<String>) new HashSet<>(Words.of(s))).toList());
        double[] sums = Arrays.stream(likeness).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        double[] ranks = new double[sums.length];
        Arrays.fill(ranks, 1);
        for (int round = 0; round < ROUNDS; round++) {
            if (Thread.interrupted()) throw new InterruptedException("interrupted while ranking sentences");
            double[] next = spread(likeness, sums, ranks);
            double moved = 0;
            for (int i = 0; i < ranks.length; i++) moved = Math.max(moved, Math.abs(next[i] - ranks[i]));
            ranks = next;
            if (moved < STILL) break;
        }
        return ranks;
    }

    private static double[] spread(double[][] likeness, double[] sums, double[] ranks) {
        double[] next = new double[ranks.length];
        for (int i = 0; i < next.length; i++) {
            double got = 0;
            for (int j = 0; j < next.length; j++) if (sums[j] > 0) got += likeness[j][i] / sums[j] * ranks[j];
            next[i] = 1 - DAMPING + DAMPING * got;
        }
        return next;
    }

    private static double[][] likeness(List<Set<String>> words) {
        double[][] table = new double[words.size()][words.size()];
        for (int i = 0; i < table.length; i++)
            for (int j = 0; j < i; j++) table[i][j] = table[j][i] = likeness(words.get(i), words.get(j));
        return table;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        if (one.size() < 2 || other.size() < 2) return 0;
        long shared = one.stream().filter(other::contains).count();
        return shared / (Math.log(one.size()) + Math.log(other.size()));
    }
}
