// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The American League East of 1987; needs no data. */
@Tag("figures")
class BaseballTest {
    private static final String[] TEAMS = {"Milwaukee", "Detroit", "Toronto", "New York", "Boston", "Cleveland", "Baltimore"};
    private static final int[][] WINS = {{0, 7, 9, 7, 7, 9, 11}, {6, 0, 7, 5, 11, 9, 9}, {4, 6, 0, 7, 7, 8, 12}, {6, 8, 6, 0, 6, 7, 10},
            {6, 2, 6, 7, 0, 7, 12}, {4, 4, 5, 6, 6, 0, 6}, {2, 4, 1, 3, 1, 7, 0}};

    @Test
    void strengths(@TempDir Path folder) {
        Workplace here = new Workplace(folder);
        StringBuilder rows = new StringBuilder("a,b,winner\n");
        for (int i = 0; i < TEAMS.length; i++)
            for (int j = 0; j < TEAMS.length; j++) rows.append((TEAMS[i] + "," + TEAMS[j] + "," + TEAMS[i] + "\n").repeat(WINS[i][j]));
        here.write("games.csv", rows.toString());

        JsonNode found = here.assay("pairwise", "games.csv", "--anchor", "Baltimore", "--json").with(0).json().get("strengths");

        StringBuilder ours = new StringBuilder();
        for (String team : TEAMS) ours.append(' ').append(Agreed.digits(2, Json.where(found, "name", team).get("strength").asDouble()));
        new Figure("Bradley-Terry strengths of seven baseball teams", "1.58 1.44 1.29 1.25 1.11 0.68 0.00", "Agresti, Categorical Data Analysis, 1987 American League East")
                .against(Optional.of(ours.substring(1)));
    }
}
