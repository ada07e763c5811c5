// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.panel;

import assay.core.grading.Ruling;
import assay.core.report.CellLine;
import assay.core.spi.store.Fact;
import assay.core.spi.store.Standing;
import assay.core.task.Criterion;
import assay.html.Pill;
import assay.html.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Verdicts of a cell, criterion by criterion in the order of the rubric. */
public record Judged(List<OfTurn> turns) {
    private static final int LONGEST = 4_000;

    /** One submission. */
    public record OfTurn(int number, List<Line> lines) {}

    /**
     * One verdict, or a criterion without any.
     *
     * @param first whether it is the first of its criterion
     * @param basis whose word the ruling rests on
     * @param stands whether the rater still says so
     */
    public record Line(String criterion, String text, String importance, boolean first, String ruling, String basis, String kind, String word, boolean stands, String reason, String fix, String rater,
            String raterKind, String by) {}

    static Judged of(CellLine cell) {
        return new Judged(cell.turns().stream().map(t -> new OfTurn(t.handed().turn(), lines(cell, t))).filter(t -> !t.lines().isEmpty()).toList());
    }

    private static List<Line> lines(CellLine cell, CellLine.TurnLine turn) {
        List<Fact.Rated> standing = Standing.of(turn.verdicts());
        List<String> ids = Stream.concat(cell.task().rubric().leaves().stream().map(Criterion::id), turn.verdicts().stream().map(r -> r.verdict().criterion())).distinct().toList();
        List<Line> lines = new ArrayList<>();
        for (String id : ids) {
            List<Fact.Rated> its = turn.verdicts().stream().filter(r -> r.verdict().criterion().equals(id)).toList();
            Optional<Ruling> ruling = turn.rulings().stream().filter(r -> r.criterion().equals(id)).findFirst();
            Optional<Criterion> criterion = cell.task().rubric().find(id);
            for (Fact.Rated r : its) lines.add(line(id, criterion, ruling, r == its.get(0), Optional.of(r), standing.contains(r)));
            if (its.isEmpty()) lines.add(line(id, criterion, ruling, true, Optional.empty(), true));
        }
        return lines;
    }

    private static Line line(String id, Optional<Criterion> criterion, Optional<Ruling> ruling, boolean first, Optional<Fact.Rated> rated, boolean stands) {
        Optional<Pill> pill = rated.map(r -> Pill.of(r.verdict(), criterion.map(Criterion::isPitfall).orElse(false)));
        return new Line(id, criterion.map(Criterion::text).orElse(""), criterion.map(c -> c.importance().name().toLowerCase(Locale.ROOT)).orElse(""), first,
                ruling.map(r -> r.standing().name().toLowerCase(Locale.ROOT).replace('_', ' ')).orElse("none"), ruling.map(Ruling::basis).orElse(""), pill.map(Pill::kind).orElse("off"),
                pill.map(Pill::word).orElse(""), stands, rated.map(r -> Words.cut(r.verdict().grounds().reason(), LONGEST)).orElse("nobody said anything yet"),
                rated.map(r -> Words.cut(r.verdict().grounds().fix(), LONGEST)).orElse(""), rated.map(r -> r.verdict().rater().name()).orElse(""),
                rated.map(r -> r.verdict().rater().kind().label()).orElse(""), rated.map(r -> r.by().bundle() + " " + r.by().version()).orElse(""));
    }
}
