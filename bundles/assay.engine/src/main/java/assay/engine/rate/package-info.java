// SPDX-License-Identifier: Apache-2.0
/** How fast a provider is called. */
@NullMarked
package assay.engine.rate;

import org.jspecify.annotations.NullMarked;
