// SPDX-License-Identifier: Apache-2.0
/** Suites read strictly, task by task. */
@NullMarked
package assay.suite.read;

import org.jspecify.annotations.NullMarked;
