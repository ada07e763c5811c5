// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease.plugin;

/** A class that a plugin loads only when it is called. */
final class Late {
    private Late() {}
}
