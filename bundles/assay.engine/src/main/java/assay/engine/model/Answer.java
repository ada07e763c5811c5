// SPDX-License-Identifier: Apache-2.0
package assay.engine.model;

import assay.core.run.Stamp;
import assay.core.spi.model.Reply;
import assay.core.work.Spent;

/**
 * A reply with what it took.
 *
 * @param spent tokens, money and time of all tries
 * @param tries how often the call was sent
 * @param by the provider
 */
public record Answer(Reply reply, Spent spent, int tries, Stamp by) {}
