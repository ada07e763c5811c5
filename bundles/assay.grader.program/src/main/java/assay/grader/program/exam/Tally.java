// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.exam;

import java.util.List;
import java.util.stream.Collectors;

/** What came of all tests of a program. */
public record Tally(List<CaseResult> results) {
    private static final int TOLD = 5;
    private static final int LONGEST = 1_500;

    public Tally {
        results = List.copyOf(results);
        if (results.isEmpty()) throw new IllegalArgumentException("a tally of no tests says nothing");
    }

    public boolean isPassed() {
        return results.stream().allMatch(CaseResult::passed);
    }

    public long passed() {
        return results.stream().filter(CaseResult::passed).count();
    }

    public double rate() {
        return (double) passed() / results.size();
    }

    /** {@code 7 of 10 tests passed. case 3: expected …} */
    public String reason() {
        String head = passed() + " of " + results.size() + (results.size() == 1 ? " test passed." : " tests passed.");
        List<CaseResult> failed = results.stream().filter(r -> !r.passed()).toList();
        String told = failed.stream().limit(TOLD).map(r -> r.name() + ": " + r.story()).collect(Collectors.joining("; "));
        if (told.length() > LONGEST) told = told.substring(0, LONGEST) + "…";
        String more = failed.size() > TOLD ? "; and " + (failed.size() - TOLD) + " more" : "";
        return failed.isEmpty() ? head : head + " " + told + more + ".";
    }

    /** What may be said to whoever wrote the program: which tests failed and how, without the answers. */
    public String fix() {
        List<CaseResult> failed = results.stream().filter(r -> !r.passed()).toList();
        String told = failed.stream().limit(TOLD).map(r -> r.name() + ": " + r.hint()).collect(Collectors.joining("; "));
        return failed.isEmpty() ? "" : "Mend what fails " + (failed.size() == 1 ? "a test" : failed.size() + " tests") + " (" + (told.length() > LONGEST ? told.substring(0, LONGEST) + "…" : told) + ").";
    }
}
