// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.work.ModelName;
import assay.core.work.Worker;
import assay.engine.lease.Lender;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Plugins that cells waited for longer than the grace time. While one is not back, cells that need it are left for a
 * resume and not begun: each would wait in vain. Safe for use by many threads.
 */
public final class Absences {
    /** What to do, whichever plugin it is. */
    private static final String REMEDY = " Put its bundle back (assay plugins install FILE, or into deploy/).";

    private final Map<Missed, String> reasons = new ConcurrentSkipListMap<>();

    /** What was missed, such as provider "mock". */
    private record Missed(Kind kind, String name) implements Comparable<Missed> {
        @Override
        public int compareTo(Missed other) {
            int c = kind.compareTo(other.kind);
            return c == 0 ? name.compareTo(other.name) : c;
        }
    }

    /** Kinds of plugins that cells need. */
    enum Kind { PROVIDER, SOLVER, GRADER, CONVERTER }

    void note(Kind kind, String name, String reason) {
        reasons.putIfAbsent(new Missed(kind, name), reason);
    }

    /** Whether the cell needs a plugin that was missed and is still not there. */
    public boolean concern(Crew crew, Worker worker, Sheet sheet) {
        if (reasons.isEmpty()) return false;
        return reasons.keySet().stream().anyMatch(m -> isNeeded(m, worker, sheet) && lender(m.kind, crew).offer(m.name).isEmpty());
    }

    private static boolean isNeeded(Missed missed, Worker worker, Sheet sheet) {
        return switch (missed.kind) {
            case PROVIDER -> worker.model().map(ModelName::provider).filter(missed.name::equals).isPresent();
            case SOLVER -> worker.solver().equals(missed.name);
            case GRADER -> sheet.groups().stream().anyMatch(g -> g.grader().equals(missed.name));
            case CONVERTER -> false; // which files a cell has converted is not known before
        };
    }

    private static Lender<?> lender(Kind kind, Crew crew) {
        return switch (kind) {
            case PROVIDER -> crew.providers();
            case SOLVER -> crew.solvers();
            case GRADER, CONVERTER -> crew.graders();
        };
    }

    /** Why cells were left, and what to do; empty when none was. */
    public String reason() {
        return reasons.isEmpty() ? "" : "Stopped: " + String.join("; ", reasons.values()) + "." + REMEDY;
    }
}
