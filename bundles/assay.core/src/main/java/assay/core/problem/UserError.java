// SPDX-License-Identifier: Apache-2.0
package assay.core.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A mistake that the user can mend: shown without a stack trace, ends a command with exit code 2. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param total how many errors there were in all, at least as many as are listed */
    public UserError(List<Problem> problems, long total) {
        super(text(problems, total));
        this.problems = List.copyOf(problems);
    }

    public UserError(Place place, String message, String remedy) {
        this(List.of(new Problem(Problem.Severity.ERROR, place, message, remedy)), 1);
    }

    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }

    private static String text(List<Problem> problems, long total) {
        String listed = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        return total > problems.size() ? listed + "\n… and " + (total - problems.size()) + " more" : listed;
    }
}
