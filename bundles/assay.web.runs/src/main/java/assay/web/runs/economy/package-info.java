// SPDX-License-Identifier: Apache-2.0
/** What a run says of money, under assumptions that are moved. */
@NullMarked
package assay.web.runs.economy;

import org.jspecify.annotations.NullMarked;
