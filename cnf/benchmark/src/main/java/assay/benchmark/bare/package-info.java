// SPDX-License-Identifier: Apache-2.0
/** What the machine can do at best: calls, one check and one durable row a cell, and nothing else. */
@NullMarked
package assay.benchmark.bare;

import org.jspecify.annotations.NullMarked;
