// SPDX-License-Identifier: Apache-2.0
/** The simplest policy: complete work is paid its price. */
@NullMarked
package assay.economy.payout;

import org.jspecify.annotations.NullMarked;
