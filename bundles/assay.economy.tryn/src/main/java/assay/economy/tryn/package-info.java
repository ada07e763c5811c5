// SPDX-License-Identifier: Apache-2.0
/** A model tries n times under review, then a person does it. */
@NullMarked
package assay.economy.tryn;

import org.jspecify.annotations.NullMarked;
