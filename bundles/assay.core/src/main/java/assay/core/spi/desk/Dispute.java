// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.desk;

import java.util.List;
import java.util.Map;

/**
 * An item on which people disagree.
 *
 * @param item with the questions in dispute only
 * @param opinions what each person said of those questions, by a letter that stands for the person
 */
public record Dispute(BlindItem item, Map<String, List<Mark>> opinions) {
    public Dispute {
        opinions = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(opinions));
    }
}
