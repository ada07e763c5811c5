// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

import assay.core.spi.store.RunStore;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Brings entries of the command palette. Registered as a service; views have an entry each without it. Safe for use by several threads. */
@ConsumerType
public interface Jumps {
    /**
     * Entries that fit what was typed, the best first; the palette leaves out those whose title and hint do not hold its words, and shows some
     * twenty in all.
     *
     * @param typed lower case; may be empty
     */
    List<Jump> find(String typed, Visitor visitor, RunStore store);
}
