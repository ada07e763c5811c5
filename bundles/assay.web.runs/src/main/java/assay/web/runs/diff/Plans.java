// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.diff;

import assay.core.run.Plan;
import assay.core.run.PolicyChoice;
import assay.core.work.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In which settings two runs differ. */
public final class Plans {
    private Plans() {}

    /** A setting with its values in both runs. */
    public record Line(String what, String before, String after) {}

    static List<Line> differences(Plan before, Plan after, Worker workerBefore, Worker workerAfter) {
        List<Line> lines = new ArrayList<>();
        add(lines, "suites", before, after, p -> p.suites().stream().map(s -> s.id() + " " + s.version() + " (" + s.digest().substring(0, Math.min(12, s.digest().length())) + ")").collect(Collectors.joining(", ")));
        add(lines, "solver", workerBefore, workerAfter, Worker::solver);
        add(lines, "model", workerBefore, workerAfter, w -> w.model().map(Object::toString).orElse(w.variant()));
        add(lines, "settings of the worker", workerBefore, workerAfter, w -> w.settings().isEmpty() ? "none" : w.settings().bracketed());
        add(lines, "prompt file", workerBefore, workerAfter, w -> w.prompt().map(p -> p.name() + " (" + p.digest().brief() + ")").orElse("none"));
        add(lines, "graders", before, after, p -> p.grading().added().stream().map(g -> g.grader() + g.with().bracketed()).collect(Collectors.joining(", ")));
        add(lines, "scoring", before, after, p -> p.profile().describe());
        add(lines, "policies", before, after, p -> p.policies().stream().map(PolicyChoice::label).collect(Collectors.joining(", ")));
        add(lines, "rates", before, after, p -> String.join("; ", p.rates().table().assumptions()));
        add(lines, "trials", before, after, p -> String.valueOf(p.schedule().trials()));
        add(lines, "rounds of feedback", before, after, p -> String.valueOf(p.schedule().turns()));
        add(lines, "seed", before, after, p -> String.valueOf(p.schedule().seed()));
        add(lines, "limits of an attempt", before, after, p -> p.limits().calls() + " calls, " + p.limits().steps() + " steps, " + p.limits().cellTime().toSeconds() + " s");
        return lines;
    }

    private static <T> void add(List<Line> lines, String what, T before, T after, Function<T, String> value) {
        String a = value.apply(before);
        String b = value.apply(after);
        if (!a.equals(b)) lines.add(new Line(what, a, b));
    }
}
