// SPDX-License-Identifier: Apache-2.0
package assay.core.run;

/**
 * Which plugin touched a result.
 *
 * @param name under which the plugin registered
 * @param bundle symbolic name
 * @param version of the bundle
 * @param sha256 of the bundle's bytes, 64 hex digits
 */
public record Stamp(String name, String bundle, String version, String sha256) {}
