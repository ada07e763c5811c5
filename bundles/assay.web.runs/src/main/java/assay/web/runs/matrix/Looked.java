// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.matrix;

import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.Standing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where people looked.
 *
 * @param audited places of cells in which a person graded what a machine graded too
 * @param disagree places of cells in which a judge and a person said otherwise of a criterion
 */
public record Looked(BitSet audited, BitSet disagree) {
    /** Of a question, who said what: two bits each, a verdict met, a verdict not met. */
    private static final int MACHINE = 1;
    private static final int PERSON = 2;
    private static final int JUDGE_MET = 4;
    private static final int JUDGE_NOT = 8;
    private static final int PERSON_MET = 16;
    private static final int PERSON_NOT = 32;

    private record Question(int turn, String criterion) {}

    public static Looked read(RunStore store, String run, CellIndex index) {
        Looked looked = new Looked(new BitSet(), new BitSet());
        try (Stream<Fact.Rated> rated = store.verdictsBesidePersons(run)) {
            List<Fact.Rated> cell = new ArrayList<>();
            for (Iterator<Fact.Rated> i = rated.iterator(); i.hasNext(); ) {
                Fact.Rated next = i.next();
                if (!cell.isEmpty() && !cell.get(0).cell().equals(next.cell())) {
                    looked.add(cell, index);
                    cell.clear();
                }
                cell.add(next);
            }
            if (!cell.isEmpty()) looked.add(cell, index);
        }
        return looked;
    }

    private void add(List<Fact.Rated> rated, CellIndex index) {
        Map<Question, Integer> said = new HashMap<>();
        for (Fact.Rated r : Standing.of(rated))
            if (r.verdict() instanceof Verdict.Graded g) said.merge(new Question(r.turn(), g.criterion()), bits(g), (a, b) -> a | b);
        CellId id = rated.get(0).cell();
        int place = index.place(id.task(), id.worker(), id.trial());
        for (int bits : said.values()) {
            if ((bits & (MACHINE | PERSON)) == (MACHINE | PERSON)) audited.set(place);
            if ((bits & JUDGE_MET) != 0 && (bits & PERSON_NOT) != 0 || (bits & JUDGE_NOT) != 0 && (bits & PERSON_MET) != 0) disagree.set(place);
        }
    }

    private static int bits(Verdict.Graded g) {
        RaterKind kind = g.rater().kind();
        if (kind.isPerson()) return PERSON | (g.met() ? PERSON_MET : PERSON_NOT);
        return MACHINE | (kind != RaterKind.JUDGE ? 0 : g.met() ? JUDGE_MET : JUDGE_NOT);
    }
}
