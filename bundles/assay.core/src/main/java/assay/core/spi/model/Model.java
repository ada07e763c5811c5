// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.model;

import org.osgi.annotation.versioning.ConsumerType;

/** Something that answers a prompt. Blocking, safe for use by several threads, ends early when interrupted. */
@ConsumerType
public interface Model {
    /** @throws ModelFailure with the kind that fits best; what is not known is {@link ModelFailure.ConnectionLost} */
    Reply reply(Prompt prompt) throws ModelFailure, InterruptedException;
}
