// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.problem.Resumable;
import org.jspecify.annotations.Nullable;

/** Why a run is to stop before all cells have ended. The first reason stays. Safe for use by many threads. */
public final class Halt {
    private @Nullable String reason;
    private @Nullable Throwable fault;
    private boolean abandoned;
    private final Absences absences = new Absences();

    /** No new cells; those at work may end. */
    public synchronized void wind(String why) {
        if (reason == null) reason = why;
    }

    /** No new cells, and those at work are left as they are. */
    public synchronized void abandon(String why) {
        wind(why);
        abandoned = true;
    }

    /** Something of ours broke, or the store cannot go on. */
    public synchronized void fail(Throwable cause) {
        if (fault == null) fault = cause;
        abandon(String.valueOf(cause.getMessage()));
    }

    /** Plugins that are not there; only cells that need one are left. */
    public Absences absences() {
        return absences;
    }

    public synchronized boolean isSet() {
        return reason != null;
    }

    public synchronized boolean isAbandoned() {
        return abandoned;
    }

    public synchronized String reason() {
        return reason == null ? absences.reason() : reason;
    }

    /** Throws what broke, unless it is something from which the run can be resumed. */
    public synchronized void orThrow() {
        if (fault instanceof RuntimeException e && !(fault instanceof Resumable)) throw e;
        if (fault instanceof Error e) throw e;
    }
}
