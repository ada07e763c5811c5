// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java;

import assay.grader.program.sandbox.Place;
import assay.grader.program.sandbox.SandboxBroken;
import java.util.concurrent.BlockingDeque;

/** A JVM that stays. Whoever is done with it gives it back, or ends it where it can no longer be relied on. */
final class Warm {
    private final Place place;
    private final JvmTalk talk;
    private final BlockingDeque<Warm> idle;

    Warm(Place place, JvmTalk talk, BlockingDeque<Warm> idle) {
        this.place = place;
        this.talk = talk;
        this.idle = idle;
    }

    JvmTalk talk() {
        return talk;
    }

    boolean isAlive() {
        return talk.isAlive();
    }

    void giveBack() {
        idle.addFirst(this);
    }

    void close() throws SandboxBroken {
        talk.close();
        place.close();
    }
}
