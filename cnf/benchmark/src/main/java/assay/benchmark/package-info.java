// SPDX-License-Identifier: Apache-2.0
/** Times the assembled distribution beside what the machine can do at best. */
@NullMarked
package assay.benchmark;

import org.jspecify.annotations.NullMarked;
