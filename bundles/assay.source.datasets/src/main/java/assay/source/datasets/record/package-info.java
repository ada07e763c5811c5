// SPDX-License-Identifier: Apache-2.0
/** Records of files, read one by one; a bad one is told with its line and left out. */
@NullMarked
package assay.source.datasets.record;

import org.jspecify.annotations.NullMarked;
