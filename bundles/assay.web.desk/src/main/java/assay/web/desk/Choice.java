// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

/**
 * One of the verdicts that can be chosen.
 *
 * @param value of the field
 * @param kind which colour it has when it is chosen
 */
public record Choice(String value, String word, String kind) {}
