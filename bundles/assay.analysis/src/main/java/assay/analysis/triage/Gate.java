// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a judge may be accepted: on criteria on which people have looked at enough of what it says as it is now. A judge whose
 * model, prompt or criterion changed since starts anew; what it says is reported and decides nothing.
 *
 * @param known what people said of the judge, by the text of the criterion
 * @param open texts of the criteria on which it is accepted
 */
public record Gate(SortedMap<String, Known> known, SortedSet<String> open) {

    /** What is known of the judge on one criterion. */
    public record Known(int labels, int agreed) {
        Known plus(boolean agrees) {
            return new Known(labels + 1, agreed + (agrees ? 1 : 0));
        }

        private boolean isEnough(Rules rules) {
            return labels >= rules.leastLabels() && agreed >= rules.leastAgreement() * labels;
        }
    }

    /** @param judgements of this run and of others that calibrate the judge */
    public static Gate of(Rules rules, List<Judgement> judgements) {
        SortedMap<String, Known> known = known(judgements);
        SortedSet<String> open = new TreeSet<>(known.keySet());
        if (rules.leastLabels() > 0) open.removeIf(c -> !known.get(c).isEnough(rules));
        return new Gate(known, open);
    }

    /** As it stood when a run was routed. */
    public static Gate noted(List<String> open, List<Judgement> judgements) {
        return new Gate(known(judgements), new TreeSet<>(open));
    }

    private static SortedMap<String, Known> known(List<Judgement> judgements) {
        SortedMap<String, Known> known = new TreeMap<>();
        for (Judgement j : judgements) {
            Known before = known.getOrDefault(j.criterion().text(), new Known(0, 0));
            known.put(j.criterion().text(), j.current() && j.people().isPresent() ? before.plus(!j.isContradicted()) : before);
        }
        return known;
    }

    boolean isOpen(Judgement j) {
        return open.contains(j.criterion().text());
    }
}
