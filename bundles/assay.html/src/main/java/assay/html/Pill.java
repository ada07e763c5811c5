// SPDX-License-Identifier: Apache-2.0
package assay.html;

import assay.core.grading.Assessment;
import assay.core.grading.Verdict;
import assay.core.spi.store.Fact;
import assay.core.work.Outcome;

/**
 * How something came out, in one word with a colour.
 *
 * @param kind which colour: {@code ok}, {@code near}, {@code bad} or {@code off}
 */
public record Pill(String kind, String word) {
    /** How a cell ended. */
    public static Pill of(Fact.CellEnded state) {
        if (state.complete()) return new Pill("ok", "complete");
        boolean near = state.assessment().filter(Assessment::isNearMiss).isPresent();
        String word = state.outcome() != Outcome.ASSESSED ? state.outcome().label() : near ? "near miss" : "not complete";
        return new Pill(!state.outcome().counts() ? "off" : near ? "near" : "bad", word);
    }

    /** What a rater found; a pitfall is bad when it occurred. */
    public static Pill of(Verdict verdict, boolean pitfall) {
        if (!(verdict instanceof Verdict.Graded g)) return new Pill("off", verdict.status());
        String word = pitfall ? (g.met() ? "occurred" : "avoided") : g.met() ? "met" : "not met";
        return new Pill(g.met() == pitfall ? "bad" : "ok", word);
    }
}
