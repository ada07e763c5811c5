// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.desk;

import java.time.Instant;

/** A remark that somebody made; never changed afterwards. */
public record Remarked(String item, String expert, Remark remark, Instant at) {}
