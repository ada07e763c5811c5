// SPDX-License-Identifier: Apache-2.0
package assay.analysis.ratings;

/**
 * What one rater said of one criterion of one item.
 *
 * @param criterion empty where items are rated as a whole
 * @param slice value of the column by which ratings are taken apart; empty where there is none
 */
public record Rating(String item, String criterion, String rater, String label, String slice) {}
