// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import java.util.List;

/**
 * How a worker's failures look.
 *
 * @param histogram cells by number of failed gate criteria, from 0 up
 * @param nearMisses one gate criterion away from complete
 * @param fatal incomplete with two or more
 */
public record Failures(String worker, List<Long> histogram, long nearMisses, long fatal) {
    public Failures {
        histogram = List.copyOf(histogram);
    }
}
