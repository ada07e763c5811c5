// SPDX-License-Identifier: Apache-2.0
package assay.analysis.ratings;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A file with a row a rating or a row an item.
 *
 * @param columns in the order of the file
 */
public record TableFile(Path file, Set<String> columns, List<Row> rows) {

    /** Reads CSV, TSV, JSON lines, or a JSON array, as the name ends. */
    public static TableFile read(Path file, Problems problems) throws IOException {
        if (!Files.isRegularFile(file)) throw new UserError(Place.in(file.toString()), "There is no such file.", "Name a file of ratings.");
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        TableFile table = new TableFile(file, new LinkedHashSet<>(), new ArrayList<>());
        if (name.endsWith(".csv") || name.endsWith(".tsv")) new CsvRows(table, problems).read();
        else if (name.endsWith(".jsonl") || name.endsWith(".json")) new JsonRows(table, problems).read();
        else
            throw new UserError(Place.in(file.toString()), "What is in this file cannot be told from its name.",
                    "Ratings are read from .csv, .tsv, .jsonl and .json.");
        problems.orThrow();
        return table;
    }
}
