// SPDX-License-Identifier: Apache-2.0
/** How many tasks and trials it takes to tell two workers apart. */
@NullMarked
package assay.analysis.planning;

import org.jspecify.annotations.NullMarked;
