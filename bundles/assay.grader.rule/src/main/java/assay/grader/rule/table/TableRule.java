// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.table;

import assay.core.settings.Settings;
import assay.grader.look.Document;
import assay.grader.look.DocumentRule;
import assay.grader.look.Finding;
import assay.grader.look.Quote;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import assay.grader.look.table.Table;
import assay.grader.look.table.Tables;
import java.util.List;

/** Holds where a table in the document has the wanted columns, in any order and beside others, and so many rows. */
public record TableRule(List<String> columns, int min, int max) implements DocumentRule {
    public static Rule read(Wish wish) {
        Settings map = wish.map("columns", "min-rows", "max-rows", "rows");
        if (map.isEmpty()) throw wish.fail("needs columns, rows, min-rows or max-rows");
        if (map.has("rows") && (map.has("min-rows") || map.has("max-rows"))) throw wish.fail("has rows beside min-rows or max-rows");
        List<String> columns = map.get("columns").map(wish::texts).orElse(List.of());
        int min = map.get("rows").or(() -> map.get("min-rows")).map(wish::count).orElse(0);
        int max = map.get("rows").or(() -> map.get("max-rows")).map(wish::count).orElse(Integer.MAX_VALUE);
        if (min > max) throw wish.fail("has min-rows of " + min + " above max-rows of " + max);
        return new TableRule(columns, min, max);
    }

    @Override
    public Finding look(Document document) {
        Tables tables = Tables.in(document);
        if (tables.found().isEmpty()) {
            String why = tables.trouble().isEmpty() ? "" : "; " + tables.trouble();
            return Finding.fails("There is no table in " + document.name() + why + ". It begins " + Quote.of(document.text()) + ".", "Put a table into " + document.name() + ".");
        }
        Finding best = look(document, tables.found().get(0));
        for (Table table : tables.found()) {
            Finding found = look(document, table);
            if (found.isHolding()) return found;
        }
        return best;
    }

    private Finding look(Document document, Table table) {
        List<String> missing = table.missing(columns);
        if (!missing.isEmpty())
            return Finding.fails("The table in " + document.name() + " has the columns " + Quote.few(table.header()) + "; it lacks " + Quote.few(missing) + ".",
                    "Add the column " + Quote.few(missing) + ".");
        int rows = table.rows().size();
        String reason = "The table in " + document.name() + " has " + rows + " rows.";
        if (rows >= min && rows <= max) return Finding.holds(reason);
        return Finding.fails(reason, "Check the number of rows in " + document.name() + ".");
    }
}
