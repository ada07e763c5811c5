// SPDX-License-Identifier: Apache-2.0
/** What jobs are worth under economic policies. */
@NullMarked
package assay.engine.settle;

import org.jspecify.annotations.NullMarked;
