// SPDX-License-Identifier: Apache-2.0
/** Runs in the web workbench: list, summary, leaderboard, matrix, cells. */
@NullMarked
package assay.web.runs;

import org.jspecify.annotations.NullMarked;
