// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.content.Digest;
import assay.core.content.Digester;
import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.OptionalDouble;

/** What raters said. */
public final class RatedTable extends FactTable<Fact.Rated> {
    /** Within a cell; rows that are equal here stay in the order of storing. */
    public static final Comparator<Fact.Rated> ORDER = Comparator.comparingInt(Fact.Rated::turn)
            .thenComparing(f -> f.verdict().criterion()).thenComparing(Fact.Rated::grader);

    RatedTable() {
        super(Fact.Rated.class, "rated", "id, identity, run, task, worker, trial, turn, digest, grader, "
                + "criterion, rater_kind, rater, status, met, rating, reason, fix, confidence, "
                + "input, cached, output, reasoning, cost, nanos, human_nanos, stamp, at, revision");
    }

    @Override
    void write(Fact.Rated f, Values out) {
        out.next().number(identity(f)).run(f.run()).cell(f.cell()).number(f.turn()).digest(f.key());
        Verdict v = f.verdict();
        out.text(f.grader()).text(v.criterion()).text(v.rater().kind().name()).text(v.rater().name()).text(v.status());
        if (v instanceof Verdict.Graded g) out.number(g.met() ? 1 : 0).real(OptionalDouble.of(g.rating()));
        else out.absent().absent();
        Grounds g = v.grounds();
        out.text(g.reason()).text(g.fix()).real(g.confidence()).spent(g.spent()).stamp(f.by()).at(f.at());
        if (f.revision() > 0) out.number(f.revision());
        else out.absent();
    }

    /** Key, criterion, rater, status and revision; the cell and turn beside it need not go in. */
    private static long identity(Fact.Rated f) {
        Verdict v = f.verdict();
        Digester whole = Digester.of("rated/1").digest(f.key()).text(v.criterion()).text(v.rater().kind().name())
                .text(v.rater().name()).text(v.status());
        if (f.revision() > 0) whole.number(f.revision());
        return Long.parseUnsignedLong(whole.finish().hex(), 0, 16, 16);
    }

    @Override
    public Fact.Rated read(Row row) throws SQLException {
        row.number();
        row.number();
        String run = row.run();
        CellId cell = row.cell();
        int turn = row.whole();
        Digest key = row.digest();
        String grader = row.text();
        return new Fact.Rated(run, cell, turn, key, grader, verdict(row), row.stamp(), row.at(), row.whole());
    }

    private static Verdict verdict(Row row) throws SQLException {
        String criterion = row.text();
        Rater rater = new Rater(RaterKind.valueOf(row.text()), row.text());
        String status = row.text();
        boolean met = row.number() == 1;
        OptionalDouble rating = row.real();
        Grounds grounds = new Grounds(row.text(), row.text(), row.real(), row.spent());
        return switch (status) {
            case "graded" -> new Verdict.Graded(criterion, rater, met, rating.orElseThrow(), grounds);
            case "abstained" -> new Verdict.Abstained(criterion, rater, grounds);
            case "pending" -> new Verdict.Pending(criterion, rater, grounds);
            case "grader-failed" -> new Verdict.GraderFailed(criterion, rater, grounds);
            default -> throw new SQLException("the store holds a verdict with the unknown status " + status);
        };
    }
}
