// SPDX-License-Identifier: Apache-2.0
package assay.web.setting;

import java.util.List;

/**
 * Something that can be set: one configuration, or a kind of which there may be several.
 *
 * @param names of those that have a file; only of a kind
 */
public record Subject(String pid, boolean several, String title, String bundle, List<String> names) {}
