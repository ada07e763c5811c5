// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.store;

import assay.core.content.Digest;
import assay.core.grading.Rater;
import assay.core.grading.Verdict;
import assay.core.run.CellId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which stored verdicts stand: of what one rater said of a criterion under one key, the highest revision; and a pending one
 * only until its grader has answered under that key.
 */
public final class Standing {
    private Standing() {}

    /** Those that stand, in their order. */
    public static List<Fact.Rated> of(List<Fact.Rated> rated) {
        Map<Voice, Fact.Rated> last = new HashMap<>();
        Set<Question> answered = new HashSet<>();
        for (Fact.Rated r : rated) {
            if (isAnswer(r.verdict())) answered.add(Question.of(r));
            last.merge(Voice.of(r), r, (a, b) -> b.revision() >= a.revision() ? b : a);
        }
        List<Fact.Rated> standing = new ArrayList<>();
        for (Fact.Rated r : rated)
            if (last.get(Voice.of(r)) == r && !(r.verdict() instanceof Verdict.Pending && answered.contains(Question.of(r)))) standing.add(r);
        return standing;
    }

    /**
     * Of those that stand, what each grader said last of a criterion of a turn: what it said under another key, as another model or of
     * another text, stands no more beside it.
     */
    public static List<Fact.Rated> latest(List<Fact.Rated> rated) {
        List<Fact.Rated> standing = of(rated);
        Map<Asked, Fact.Rated> last = new HashMap<>();
        for (Fact.Rated r : standing) last.merge(Asked.of(r), r, (a, b) -> b.at().isBefore(a.at()) ? a : b);
        return standing.stream().filter(r -> last.get(Asked.of(r)).key().equals(r.key())).toList();
    }

    /** Whether a rater said what it thinks, or that it cannot say. */
    public static boolean isAnswer(Verdict v) {
        return v instanceof Verdict.Graded || v instanceof Verdict.Abstained;
    }

    private record Asked(CellId cell, int turn, String grader, String criterion) {
        static Asked of(Fact.Rated r) {
            return new Asked(r.cell(), r.turn(), r.grader(), r.verdict().criterion());
        }
    }

    private record Question(CellId cell, int turn, Digest key, String grader, String criterion) {
        static Question of(Fact.Rated r) {
            return new Question(r.cell(), r.turn(), r.key(), r.grader(), r.verdict().criterion());
        }
    }

    /** Failures and answers of one rater stand beside each other: a grader that broke and then answered is told of twice. */
    private record Voice(Question question, Rater rater, boolean answer) {
        static Voice of(Fact.Rated r) {
            return new Voice(Question.of(r), r.verdict().rater(), isAnswer(r.verdict()));
        }
    }
}
