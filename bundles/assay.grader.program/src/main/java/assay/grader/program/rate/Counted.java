// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.rate;

import assay.core.grading.Verdict;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many tests one program passed, as the reason of its verdict begins. */
record Counted(long passed, long tests) {
    private static final Pattern BEGINNING = Pattern.compile("(\\d{1,9}) of (\\d{1,9}) tests? passed\\.");

    /** Nothing where no test was run, as when nothing was handed in. */
    static Optional<Counted> in(Verdict verdict) {
        Matcher m = BEGINNING.matcher(verdict.grounds().reason());
        return m.lookingAt() ? Optional.of(new Counted(Long.parseLong(m.group(1)), Long.parseLong(m.group(2)))) : Optional.empty();
    }

    Counted plus(Counted other) {
        return new Counted(passed + other.passed, tests + other.tests);
    }

    double share() {
        return (double) passed / tests;
    }
}
