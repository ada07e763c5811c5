// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.run.Limits;
import assay.core.run.Plan;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.store.RunStore;
import assay.engine.budget.Budget;
import assay.engine.lease.Unavailable;
import assay.engine.model.ModelLine;
import assay.engine.time.Alarms;
import assay.engine.time.Time;
import java.util.Locale;
import java.util.Optional;

/**
 * All that the cells of one run share while they are worked on.
 *
 * @param plan with the profile and the graders that count now
 * @param past what to make of earlier work
 */
public record Workroom(
        RunStore store, String run, Plan plan, Limits limits, Crew crew, ModelLine line, Budget budget, Clockwork clockwork,
        Past past, Halt halt, Counts counts) {

    /** Time and alarms. */
    public record Clockwork(Time time, Alarms alarms) {}

    /**
     * What to make of earlier work.
     *
     * @param isFresh whether nothing of the run can be in the store yet
     * @param repeatPossiblyPaid whether calls that were in flight when the run stopped are made again
     * @param reuse run whose replies may stand in for new ones
     */
    public record Past(boolean isFresh, boolean repeatPossiblyPaid, Optional<String> reuse) {
        public static final Past NONE = new Past(true, true, Optional.empty());
    }

    Time time() {
        return clockwork.time();
    }

    Alarms alarms() {
        return clockwork.alarms();
    }

    /** What ends the cell when a document could not be read because its converter is not there. */
    Optional<PluginGone> converterGone(UnreadableDocument thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause())
            if (t instanceof Unavailable) return Optional.of(gone(Absences.Kind.CONVERTER, String.valueOf(t.getMessage()), t));
        return Optional.empty();
    }

    /** Notes that a plugin is not there, and answers what ends the cell for it. */
    PluginGone gone(Absences.Kind kind, String name, Throwable cause) {
        String reason = kind.name().toLowerCase(Locale.ROOT) + " gone: " + Reason.of(cause);
        halt.absences().note(kind, name, reason);
        return new PluginGone(reason, cause);
    }
}
