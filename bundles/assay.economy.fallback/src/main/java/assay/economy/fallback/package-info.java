// SPDX-License-Identifier: Apache-2.0
/** A model first, a person for what it fails. */
@NullMarked
package assay.economy.fallback;

import org.jspecify.annotations.NullMarked;
