// SPDX-License-Identifier: Apache-2.0
package assay.core.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects problems so that all of them are told at once. Keeps the first {@value #KEPT} and counts the rest. Safe for
 * use by several threads.
 */
public final class Problems {
    /** How many problems are kept with their text. */
    public static final int KEPT = 200;

    private final List<Problem> kept = new ArrayList<>();
    private long errors;
    private long warnings;

    public synchronized void add(Problem problem) {
        if (problem.isError()) errors++;
        else warnings++;
        if (kept.size() < KEPT) kept.add(problem);
    }

    public void error(Place place, String message, String remedy) {
        add(new Problem(Problem.Severity.ERROR, place, message, remedy));
    }

    public void warn(Place place, String message, String remedy) {
        add(new Problem(Problem.Severity.WARNING, place, message, remedy));
    }

    public synchronized long errors() {
        return errors;
    }

    public synchronized long warnings() {
        return warnings;
    }

    public synchronized List<Problem> all() {
        return List.copyOf(kept);
    }

    /** Refuses to go on when there is an error. */
    public synchronized void orThrow() {
        if (errors > 0) throw new UserError(kept.stream().filter(Problem::isError).toList(), errors);
    }
}
