// SPDX-License-Identifier: Apache-2.0
/** A model server that answers after a known time and can fail on purpose; one thread, so that it costs little. */
@NullMarked
package assay.benchmark.mock;

import org.jspecify.annotations.NullMarked;
