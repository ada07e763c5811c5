// SPDX-License-Identifier: Apache-2.0
/** What share of paid work is done without people. */
@NullMarked
package assay.economy.automation;

import org.jspecify.annotations.NullMarked;
