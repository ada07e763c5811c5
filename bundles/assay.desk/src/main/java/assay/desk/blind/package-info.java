// SPDX-License-Identifier: Apache-2.0
/** What a person receives, without a word of whose work it is. */
@NullMarked
package assay.desk.blind;

import org.jspecify.annotations.NullMarked;
