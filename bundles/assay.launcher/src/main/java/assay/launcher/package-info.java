// SPDX-License-Identifier: Apache-2.0
/**
 * Starts the framework from a distribution folder, hands it the user's words, and ends with the exit code of the command
 * that answered them.
 */
@NullMarked
package assay.launcher;

import org.jspecify.annotations.NullMarked;
