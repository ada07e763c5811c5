// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.overlap;

import assay.grader.look.Document;
import assay.grader.look.Quote;
import assay.grader.look.table.Cells;
import assay.grader.look.table.Rows;
import assay.grader.look.table.Table;
import assay.grader.look.table.Tables;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rows that both tables hold, in any order. Of several tables in the deliverable the likest counts, in the reference the first.
 *
 * @param columns what is compared; empty = all of the reference
 */
record TableOverlap(List<String> columns, Optional<BigDecimal> tolerance, Measure measure) implements Comparison {
    @Override
    public Likeness compare(Document given, Document wanted) {
        Tables right = Tables.in(wanted);
        if (right.found().isEmpty()) throw new IllegalStateException("there is no table in the reference \"" + wanted.name() + "\"");
        Table reference = right.found().get(0);
        List<String> compared = columns.isEmpty() ? reference.header() : columns;
        if (!reference.missing(compared).isEmpty()) throw new IllegalStateException("the reference \"" + wanted.name() + "\" has no column " + Quote.few(reference.missing(compared)));
        Likeness best = new Likeness(0, "there is no table in " + given.name());
        for (Table table : Tables.in(given).found()) {
            Likeness next = compare(table, reference, compared);
            if (next.share() > best.share() || best.share() == 0) best = next;
        }
        return best;
    }

    private Likeness compare(Table given, Table wanted, List<String> compared) {
        List<String> missing = given.missing(compared);
        if (!missing.isEmpty()) return new Likeness(0, "its table lacks the column " + Quote.few(missing));
        Rows rows = Rows.inAnyOrder(picked(wanted, compared), picked(given, compared), new Cells(tolerance));
        long shared = given.rows().size() - rows.extra().size();
        double share = new Overlap(shared, given.rows().size(), wanted.rows().size()).measure(measure);
        return new Likeness(share, shared + " of " + wanted.rows().size() + " rows, beside " + rows.extra().size() + " others, " + measure.label() + " " + Likeness.shown(share));
    }

    private static List<List<String>> picked(Table table, List<String> columns) {
        int[] places = columns.stream().mapToInt(table::column).toArray();
        return table.rows().stream().map(row -> Arrays.stream(places).mapToObj(p -> Table.cell(row, p)).toList()).toList();
    }
}
