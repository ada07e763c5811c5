// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.analysis;

/**
 * What one rater says of one criterion of one item.
 *
 * @param label such as {@code met}; raters agree where their labels are the same
 * @param slice by which opinions are also looked at apart, such as the criterion's importance
 */
public record Opinion(String item, String criterion, String rater, String label, String slice) {}
