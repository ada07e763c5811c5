// SPDX-License-Identifier: Apache-2.0
package assay.web.problem;

/**
 * Something that is not at work.
 *
 * @param why a clause that goes on from what it is
 */
public record Line(String what, String why) {}
