// SPDX-License-Identifier: Apache-2.0
/** The commands that look after suites. */
@NullMarked
package assay.suite.command;

import org.jspecify.annotations.NullMarked;
