// SPDX-License-Identifier: Apache-2.0
/** The verbs of the desk. */
@NullMarked
package assay.desk.command;

import org.jspecify.annotations.NullMarked;
