// SPDX-License-Identifier: Apache-2.0
/** Rules made of rules. */
@NullMarked
package assay.grader.look.logic;

import org.jspecify.annotations.NullMarked;
