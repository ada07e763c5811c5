// SPDX-License-Identifier: Apache-2.0
/** Who may grade what, and what was said. */
@NullMarked
package assay.desk.queue;

import org.jspecify.annotations.NullMarked;
