// SPDX-License-Identifier: Apache-2.0
/** A workbench without a framework, and plugins to put on it. */
@NullMarked
package assay.engine.bench;

import org.jspecify.annotations.NullMarked;
