// SPDX-License-Identifier: Apache-2.0
/** The commands that write, compare and gate reports. */
@NullMarked
package assay.analysis.command;

import org.jspecify.annotations.NullMarked;
