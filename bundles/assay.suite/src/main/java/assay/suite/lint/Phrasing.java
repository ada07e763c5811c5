// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.spi.engine.Lending;
import assay.core.spi.grader.Grader;
import assay.core.task.Criterion;
import assay.suite.read.Found;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Criteria whose words make them hard to judge. What is vague or says two things at once is told only of criteria that people or
 * judges look at, for a rule goes by its settings and not by the text. The first of each kind are told one by one, the rest counted.
 */
final class Phrasing {
    private static final int TOLD = 20;
    private static final List<String> MACHINES = List.of("RULE", "REFERENCE", "PROGRAM");

    private final Lending installed;
    private final Problems problems;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private Optional<Place> last = Optional.empty();

    Phrasing(Lending installed, Problems problems) {
        this.installed = installed;
        this.problems = problems;
    }

    void check(Found found) {
        List<Criterion> leaves = found.task().rubric().leaves();
        for (Criterion c : leaves) {
            checkSide(c, found);
            if (isReadByGrader(c)) checkClarity(c, found);
        }
        for (int i = 0; i < leaves.size(); i++)
            for (int j = i + 1; j < leaves.size(); j++) checkPair(leaves.get(i), leaves.get(j), found);
    }

    private boolean isReadByGrader(Criterion c) {
        return c.grader().flatMap(g -> installed.property(Grader.class, g.grader(), "assay.grader.kind")).filter(MACHINES::contains).isEmpty();
    }

    private void checkSide(Criterion c, Found found) {
        if (c.isPitfall() && Wording.isVirtue(c.text()))
            warn("pitfalls worded as virtues", found.placeOf(c.id()), "Pitfall \"" + c.id() + "\" is worded as something good: \"" + c.text() + "\". A pitfall states the bad thing.",
                    "State what must not happen, or make it important.");
        if (!c.isPitfall() && Wording.isFault(c.text()))
            warn("criteria worded as faults", found.placeOf(c.id()), "Criterion \"" + c.id() + "\" is worded as something bad: \"" + c.text() + "\", but counts as good when it holds.",
                    "Make it a pitfall, or state what is wanted.");
    }

    private void checkClarity(Criterion c, Found found) {
        Wording.vague(c.text()).ifPresent(word -> warn("vague criteria", found.placeOf(c.id()),
                "Criterion \"" + c.id() + "\" is vague: \"" + word + "\" leaves open what counts.", "Say how it shows, by a number, a list, or what must be there."));
        Wording.secondClaim(c.text()).ifPresent(claim -> warn("criteria that say two things", found.placeOf(c.id()),
                "Criterion \"" + c.id() + "\" says two things at once; the second: \"" + claim + "\".", "Make two criteria of it, so that half of it can be met."));
    }

    private void checkPair(Criterion a, Criterion b, Found found) {
        if (a.text().equals(b.text()) || a.isPitfall() != b.isPitfall() || !Likeness.between(a.text(), b.text())) return;
        warn("criteria that say nearly the same", found.placeOf(b.id()), "Criteria \"" + a.id() + "\" and \"" + b.id() + "\" say nearly the same.", "Remove one, or say how they differ.");
    }

    private void warn(String kind, Place place, String message, String remedy) {
        last = Optional.of(place);
        if (counts.merge(kind, 1L, Long::sum) <= TOLD) problems.warn(place, message, remedy);
    }

    /** Counts what was not told. */
    void tell() {
        counts.forEach((kind, count) -> {
            if (count > TOLD) problems.warn(last.orElseThrow(), "There are " + (count - TOLD) + " more " + kind + ".", "");
        });
    }
}
