// SPDX-License-Identifier: Apache-2.0
/** What bundles that write HTML have in common. */
@NullMarked
package assay.html;

import org.jspecify.annotations.NullMarked;
