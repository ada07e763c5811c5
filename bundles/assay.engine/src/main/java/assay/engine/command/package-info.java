// SPDX-License-Identifier: Apache-2.0
/** The verbs of a run: run, resume, regrade, reprice, runs, show, demo. */
@NullMarked
package assay.engine.command;

import org.jspecify.annotations.NullMarked;
