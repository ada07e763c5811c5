// SPDX-License-Identifier: Apache-2.0
package assay.core.run;

/**
 * The suite that a run is bound to.
 *
 * @param digest of all tasks and files, 64 hex digits
 * @param tasks how many
 */
public record SuiteRef(String id, String version, String title, String digest, long tasks) {}
