// SPDX-License-Identifier: Apache-2.0
/** The command that predicts prices. */
@NullMarked
package assay.pricing.command;

import org.jspecify.annotations.NullMarked;
