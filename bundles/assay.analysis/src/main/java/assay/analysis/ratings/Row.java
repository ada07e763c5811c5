// SPDX-License-Identifier: Apache-2.0
package assay.analysis.ratings;

import assay.core.problem.Place;
import java.util.Map;

/**
 * A row of a table.
 *
 * @param cells by column, without blanks around; a cell without anything is not there
 */
public record Row(Place place, Map<String, String> cells) {
    public Row {
        cells = Map.copyOf(cells);
    }
}
