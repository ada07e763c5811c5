// SPDX-License-Identifier: Apache-2.0
package assay.analysis.ratings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How files of ratings are to be read.
 *
 * @param item column that names the item; in wide form each row is an item where no file has it
 * @param rater column that names the rater; a file that has it is in long form
 * @param label column of the rating in long form
 * @param by column by whose values the ratings are taken apart as well
 * @param raters whom to read, in wide form the columns; all where empty
 * @param read words that stand for a label
 * @param drop words that are no rating
 */
public record Reading(String item, String rater, String label, Optional<String> by, List<String> raters, Map<String, String> read, Set<String> drop) {
    /** Column that names the criterion, part of what is rated. */
    public static final String CRITERION = "criterion";

    public Reading {
        raters = List.copyOf(raters);
        read = Map.copyOf(read);
        drop = Set.copyOf(drop);
    }

    /** Columns as they are called where nobody says otherwise. */
    public static Reading plain() {
        return new Reading("item", "rater", "label", Optional.empty(), List.of(), Map.of(), Set.of());
    }
}
