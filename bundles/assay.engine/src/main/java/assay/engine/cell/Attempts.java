// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.content.Digest;
import assay.engine.journal.Outbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The attempts and gradings of one cell. One that is made anew, because its plugin went away, keeps its replies. */
final class Attempts {
    private final Workroom room;
    private final Outbox outbox;
    private final String worker;
    private final Optional<Instant> settledAt;
    private final int ends;
    private final Map<Digest, Calls> made = new HashMap<>();

    /**
     * @param worker whose cell it is, among all runs
     * @param ends how often the cell has ended
     * @param settledAt when the cell last ended; calls started before that and never answered had failed, and were not cut off
     */
    Attempts(Workroom room, Outbox outbox, String worker, int ends, Optional<Instant> settledAt) {
        this.ends = ends;
        this.room = room;
        this.outbox = outbox;
        this.worker = worker;
        this.settledAt = settledAt;
    }

    Calls of(Digest key) {
        Calls known = made.get(key);
        if (known != null) return known.rewind();
        Calls calls = new Calls(room, outbox, worker, key, settledAt);
        made.put(key, calls);
        return calls;
    }

    /** How often the cell had ended before. */
    int ends() {
        return ends;
    }

    Outbox outbox() {
        return outbox;
    }
}
