// SPDX-License-Identifier: Apache-2.0
/** What goes into the bundles of tests. */
@NullMarked
package assay.engine.lease.plugin;

import org.jspecify.annotations.NullMarked;
