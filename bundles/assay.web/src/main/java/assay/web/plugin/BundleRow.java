// SPDX-License-Identifier: Apache-2.0
package assay.web.plugin;

/**
 * A bundle that brings plugins.
 *
 * @param brings kinds and names
 * @param byHand whether it was installed by hand, so that it can be removed
 */
public record BundleRow(String bundle, String version, boolean active, String brings, boolean byHand) {}
