// SPDX-License-Identifier: Apache-2.0
/** Rules about numbers and dates written in prose. */
@NullMarked
package assay.grader.look.number;

import org.jspecify.annotations.NullMarked;
