// SPDX-License-Identifier: Apache-2.0
/** Rules about JSON. */
@NullMarked
package assay.grader.rule.json;

import org.jspecify.annotations.NullMarked;
