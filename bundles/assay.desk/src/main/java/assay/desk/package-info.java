// SPDX-License-Identifier: Apache-2.0
/** The desk as a service. */
@NullMarked
package assay.desk;

import org.jspecify.annotations.NullMarked;
