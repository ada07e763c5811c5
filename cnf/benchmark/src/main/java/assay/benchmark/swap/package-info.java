// SPDX-License-Identifier: Apache-2.0
/** What calls wait while their provider is swapped. */
@NullMarked
package assay.benchmark.swap;

import org.jspecify.annotations.NullMarked;
