// SPDX-License-Identifier: Apache-2.0
/** Calls of models: opened under a lease, retried, timed. */
@NullMarked
package assay.engine.model;

import org.jspecify.annotations.NullMarked;
