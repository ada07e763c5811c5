// SPDX-License-Identifier: Apache-2.0
/** Settings of bundles, as forms. */
@NullMarked
package assay.web.setting;

import org.jspecify.annotations.NullMarked;
