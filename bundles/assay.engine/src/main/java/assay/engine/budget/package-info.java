// SPDX-License-Identifier: Apache-2.0
/** The run's money cap. */
@NullMarked
package assay.engine.budget;

import org.jspecify.annotations.NullMarked;
