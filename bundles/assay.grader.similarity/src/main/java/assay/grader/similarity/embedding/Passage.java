// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity.embedding;

/**
 * A stretch of a text that the model takes at once.
 *
 * @param pieces how many word pieces it has, at least one
 */
public record Passage(String text, int pieces, Meaning meaning) {}
