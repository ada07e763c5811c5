// SPDX-License-Identifier: Apache-2.0
package assay.analysis.ratings;

import assay.analysis.pairwise.Contest;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads comparisons of two from a file with the columns a, b and winner. */
public final class ContestsReader {
    private static final List<String> COLUMNS = List.of("a", "b", "winner");

    private ContestsReader() {}

    /** @throws UserError that names every row which cannot be used */
    public static List<Contest> read(Path file) throws IOException {
        Problems problems = new Problems();
        TableFile table = TableFile.read(file, problems);
        for (String column : COLUMNS)
            if (!table.columns().contains(column))
                throw new UserError(Place.in(file.toString()), "The column \"" + column + "\" is missing.", "Columns: " + String.join(", ", table.columns()) + ".");
        List<Contest> contests = new ArrayList<>();
        for (Row row : table.rows()) read(row, contests, problems);
        problems.orThrow();
        if (contests.isEmpty()) throw new UserError(Place.in(file.toString()), "There is no comparison in it.", "Write a row with a, b and winner.");
        return contests;
    }

    private static void read(Row row, List<Contest> contests, Problems problems) {
        String a = row.cells().getOrDefault("a", "");
        String b = row.cells().getOrDefault("b", "");
        String winner = row.cells().getOrDefault("winner", "");
        if (a.isEmpty() || b.isEmpty()) problems.error(row.place(), "The row does not name two.", "Fill the columns a and b.");
        else if (a.equals(b)) problems.error(row.place(), "\"" + a + "\" cannot be compared with itself.", "Leave the row out.");
        else if (winner.equals(a)) contests.add(new Contest(a, b, 1));
        else if (winner.equals(b)) contests.add(new Contest(a, b, 0));
        else if (winner.equals("tie")) contests.add(new Contest(a, b, 0.5));
        else problems.error(row.place(), "\"" + winner + "\" is no winner here.", "Write " + a + ", " + b + " or tie.");
    }
}
