// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.number;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number as it stands in a text. Where the writing allows several readings, such as 1,234 as one thousand or as one
 * and a bit, all of them are there.
 *
 * @param from index of the first digit
 * @param to index behind the last one
 */
public record Numeral(int from, int to, List<BigDecimal> readings) {
    public Numeral {
        readings = List.copyOf(readings);
    }
}
