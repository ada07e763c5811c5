// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.table;

import assay.core.settings.Settings;
import assay.core.task.Task;
import assay.grader.look.Document;
import assay.grader.look.DocumentRule;
import assay.grader.look.Evidence;
import assay.grader.look.Finding;
import assay.grader.look.KeyFile;
import assay.grader.look.Quote;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import assay.grader.look.table.Cells;
import assay.grader.look.table.Csv;
import assay.grader.look.table.Rows;
import assay.grader.look.table.Table;
import assay.grader.look.table.Tables;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds where the table in the document is that of a file of the task. Columns are found by name, so their order does
 * not matter; without {@code columns} there must be the same ones, with it only those are compared.
 */
public record CsvEquals(KeyFile<Table> file, Cells cells, boolean ignoreOrder, List<String> columns) implements Rule {
    public static Rule read(Wish wish) {
        Settings map = wish.map("file", "ignore-order", "tolerance", "columns");
        String name = map.text("file").orElseThrow(() -> wish.fail("needs a file"));
        List<String> columns = map.get("columns").map(wish::texts).orElse(List.of());
        return new CsvEquals(new KeyFile<>(name, d -> Csv.read(d.raw())), new Cells(wish.tolerance(map, "tolerance")),
                map.flag("ignore-order").orElse(false), columns);
    }

    @Override
    public Finding look(Evidence evidence) throws InterruptedException {
        DocumentRule comparing = document -> compare(document, file.of(evidence.task()));
        return comparing.look(evidence);
    }

    private Finding compare(Document document, Table wanted) {
        Tables tables = Tables.in(document);
        if (tables.found().isEmpty())
            return Finding.absent("There is no table in " + document.name() + (tables.trouble().isEmpty() ? "" : "; " + tables.trouble()) + ".", "Hand in " + document.name() + " as CSV with a header.");
        Finding first = compare(document, wanted, tables.found().get(0));
        for (int i = 1; i < tables.found().size() && !first.isHolding(); i++) {
            Finding next = compare(document, wanted, tables.found().get(i));
            if (next.isHolding()) return next;
        }
        return first;
    }

    private Finding compare(Document document, Table wanted, Table found) {
        List<String> compared = columns.isEmpty() ? wanted.header() : columns;
        List<String> missing = found.missing(compared);
        if (!missing.isEmpty())
            return Finding.fails(document.name() + " has the columns " + Quote.few(found.header()) + "; it lacks " + Quote.few(missing) + ".", "Add the column " + Quote.few(missing) + ".");
        if (columns.isEmpty() && found.header().size() > wanted.header().size())
            return Finding.fails(document.name() + " has the columns " + Quote.few(found.header()) + ", of which " + wanted.header().size() + " are wanted.", "Hand in only the columns that were asked for.");
        List<List<String>> right = picked(wanted, compared);
        List<List<String>> given = picked(found, compared);
        Rows rows = ignoreOrder ? Rows.inAnyOrder(right, given, cells) : Rows.inOrder(right, given, cells);
        if (rows.same()) return Finding.holds(document.name() + " has the " + right.size() + " wanted rows.");
        return Finding.fails(told(document, rows, right.size(), given.size()), "Check the rows of " + document.name() + " in " + String.join(", ", compared) + ".");
    }

    private static String told(Document document, Rows rows, int right, int given) {
        String wrong = rows.extra().isEmpty() ? rows.missing() + " of the wanted rows are not there"
                : "wrong or out of place is " + Quote.of(String.join(", ", rows.extra().get(0))) + (rows.extra().size() > 1 ? " and " + (rows.extra().size() - 1) + " more" : "");
        return document.name() + " has " + given + " rows where " + right + " are wanted; " + wrong + ".";
    }

    private static List<List<String>> picked(Table table, List<String> columns) {
        int[] places = columns.stream().mapToInt(table::column).toArray();
        return table.rows().stream().map(row -> java.util.Arrays.stream(places).mapToObj(p -> Table.cell(row, p)).toList()).toList();
    }

    @Override
    public void check(Task task, Consumer<String> complaints) {
        int[] before = {0};
        file.check("csv-equals", task, c -> {
            before[0]++;
            complaints.accept(c);
        });
        if (before[0] > 0) return;
        List<String> missing = file.of(task).missing(columns);
        if (!missing.isEmpty()) complaints.accept("csv-equals compares the column " + Quote.few(missing) + ", which its file does not have");
    }
}
