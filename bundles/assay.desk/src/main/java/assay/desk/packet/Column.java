// SPDX-License-Identifier: Apache-2.0
package assay.desk.packet;

import java.util.Arrays;
import java.util.List;

/** The columns of a packet's sheet, in order. */
enum Column {
    ITEM("item", 14), CRITERION("criterion", 16), IMPORTANCE("importance", 12), STATEMENT("statement", 60), VERDICT("verdict", 10), RATING("rating", 8),
    EVIDENCE("evidence", 40), FIX("fix", 40), MINUTES("minutes", 9);

    final String title;
    final int width;

    Column(String title, int width) {
        this.title = title;
        this.width = width;
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(c -> c.title).toList();
    }

    /** As a spreadsheet names it: {@code E (verdict)}. */
    String place() {
        return (char) ('A' + ordinal()) + " (" + title + ")";
    }
}
