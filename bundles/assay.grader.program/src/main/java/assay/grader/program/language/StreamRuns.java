// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.language;

import assay.grader.program.exam.CaseResult;
import assay.grader.program.exam.Comparison;
import assay.grader.program.exam.Quote;
import assay.grader.program.exam.StreamCase;
import assay.grader.program.sandbox.Ended;
import assay.grader.program.sandbox.Limits;
import assay.grader.program.sandbox.SandboxBroken;
import java.util.ArrayList;
import java.util.List;

/** Runs a program once for each case. What it should print is compared here and never goes in. */
public final class StreamRuns {
    /** A program that ran out of time so often is not run again. */
    static final int MOST_TIMEOUTS = 3;

    private final Comparison comparison;
    private final Limits limits;

    public StreamRuns(Comparison comparison, Limits limits) {
        this.comparison = comparison;
        this.limits = limits;
    }

    /** Runs the program for a case. */
    public interface Run {
        Ended of(StreamCase one, int number) throws SandboxBroken, InterruptedException;
    }

    public List<CaseResult> all(List<StreamCase> cases, Run run) throws SandboxBroken, InterruptedException {
        List<CaseResult> results = new ArrayList<>();
        int timeouts = 0;
        for (StreamCase one : cases) {
            if (timeouts == MOST_TIMEOUTS) {
                results.add(notRun(one.name()));
                continue;
            }
            Ended ended = run.of(one, results.size());
            if (ended.cause() == Ended.Cause.TIME) timeouts++;
            results.add(judge(one, ended));
        }
        return results;
    }

    static CaseResult notRun(String name) {
        return CaseResult.failed(name, "not run, because " + MOST_TIMEOUTS + " tests had run out of time", "not run after " + MOST_TIMEOUTS + " tests out of time");
    }

    private CaseResult judge(StreamCase one, Ended ended) {
        if (!ended.isByItself()) return CaseResult.failed(one.name(), limits.told(ended.cause()), limits.told(ended.cause()));
        if (ended.exit() != one.exit()) {
            String last = Quote.last(ended.errText());
            String told = "it ended with exit code " + ended.exit() + (one.exit() == 0 ? "" : " and not " + one.exit()) + (last.isEmpty() ? "" : ": " + last);
            return CaseResult.failed(one.name(), told, told);
        }
        if (one.out().isEmpty() || comparison.isSame(one.out().get(), ended.outText())) return CaseResult.passed(one.name());
        return CaseResult.differing(one.name(), one.out().get(), ended.outText());
    }
}
