// SPDX-License-Identifier: Apache-2.0
/** YAML and JSON as one tree whose nodes know their lines. */
@NullMarked
package assay.suite.tree;

import org.jspecify.annotations.NullMarked;
