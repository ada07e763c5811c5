// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity.likeness;

import assay.grader.look.Document;
import assay.grader.look.Quote;
import assay.grader.similarity.embedding.Encoder;
import assay.grader.similarity.embedding.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares what two texts mean. */
final class Comparing {
    /** Shorter passages say too little to be compared with a reference of one word. */
    private static final int LEAST_PIECES = 16;
    private static final Likeness NOTHING = new Likeness(0, "no words to compare");

    private final Encoder encoder;

    Comparing(Encoder encoder) {
        this.encoder = encoder;
    }

    Likeness compare(Measure measure, Document given, Document wanted) throws InterruptedException {
        List<Passage> reference = encoder.passages(wanted.text());
        if (reference.isEmpty()) throw new IllegalStateException("there are no words in the reference \"" + wanted.name() + "\"");
        List<Passage> all = encoder.passages(given.text(), measure == Measure.WHOLE ? Integer.MAX_VALUE : longest(reference));
        if (all.isEmpty()) return NOTHING;
        Likeness found = measure == Measure.WHOLE ? whole(all, reference) : passages(all, reference);
        return all.size() < Encoder.MOST_PASSAGES ? found : new Likeness(found.cosine(), found.told() + " (the first " + Encoder.MOST_PASSAGES + " passages were read)");
    }

    /** A passage is not longer than what is looked for, or its meaning would drown in what stands beside it. */
    private static int longest(List<Passage> reference) {
        return Math.max(LEAST_PIECES, reference.stream().mapToInt(Passage::pieces).max().orElseThrow());
    }

    private static Likeness whole(List<Passage> given, List<Passage> reference) {
        double cosine = Encoder.together(given).cosine(Encoder.together(reference));
        Pair nearest = reference.stream().map(r -> Pair.nearest(r, given)).max(Comparator.comparingDouble(Pair::cosine)).orElseThrow();
        return new Likeness(cosine, "cosine " + Likeness.shown(cosine) + " of the whole texts (" + given.size() + " and " + reference.size()
                + " passages). Nearest: " + nearest.told());
    }

    private static Likeness passages(List<Passage> given, List<Passage> reference) {
        double sum = 0;
        double pieces = 0;
        Optional<Pair> farthest = Optional.empty();
        for (Passage r : reference) {
            Pair pair = Pair.nearest(r, given);
            sum += pair.cosine() * r.pieces();
            pieces += r.pieces();
            if (farthest.isEmpty() || pair.cosine() < farthest.get().cosine()) farthest = Optional.of(pair);
        }
        double cosine = sum / pieces;
        return new Likeness(cosine, "cosine " + Likeness.shown(cosine) + ", the mean of the " + reference.size() + " passages of the reference with the nearest of "
                + given.size() + ". Farthest: " + farthest.orElseThrow().told());
    }

    private record Pair(Passage given, Passage wanted, double cosine) {
        static Pair nearest(Passage wanted, List<Passage> given) {
            return given.stream().map(g -> new Pair(g, wanted, g.meaning().cosine(wanted.meaning()))).max(Comparator.comparingDouble(Pair::cosine)).orElseThrow();
        }

        String told() {
            return Quote.of(given.text()) + " and, of the reference, " + Quote.of(wanted.text()) + " (" + Likeness.shown(cosine) + ")";
        }
    }
}
