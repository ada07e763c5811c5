// SPDX-License-Identifier: Apache-2.0
package assay.web.setting;

import java.util.List;

/**
 * One setting as a field of a form.
 *
 * @param value as it stands in the file; of a secret only a reference such as {@code $[env:NAME]}
 * @param fallback what counts when nothing is written
 * @param options what may be chosen; empty = anything
 * @param literal whether a secret stands in the file itself, which is not shown
 */
public record Entry(String id, String label, String help, String type, boolean secret, String value, String fallback, List<Choice> options, boolean literal) {
    /** A value and what it is called. */
    public record Choice(String value, String label) {}
}
