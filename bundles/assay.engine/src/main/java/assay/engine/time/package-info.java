// SPDX-License-Identifier: Apache-2.0
/** Time as the engine sees it: a clock, waiting, and alarms. */
@NullMarked
package assay.engine.time;

import org.jspecify.annotations.NullMarked;
