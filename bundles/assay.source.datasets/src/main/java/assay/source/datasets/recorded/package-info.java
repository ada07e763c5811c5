// SPDX-License-Identifier: Apache-2.0
/** Work and verdicts recorded elsewhere. */
@NullMarked
package assay.source.datasets.recorded;

import org.jspecify.annotations.NullMarked;
