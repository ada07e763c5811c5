// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.language;

import assay.grader.program.exam.CallCase;
import assay.grader.program.exam.CaseResult;
import assay.grader.program.exam.Quote;
import assay.grader.program.exam.Tests;
import assay.grader.program.exam.Values;
import assay.grader.program.sandbox.Deadline;
import assay.grader.program.sandbox.Limits;
import assay.grader.program.sandbox.SandboxBroken;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls a function of a program case by case. The program runs on between the calls and is started anew when it went away.
 * What it should return is compared here and never goes in.
 */
public final class CallRuns {
    private final Tests.Calls tests;
    private final Limits limits;

    public CallRuns(Tests.Calls tests, Limits limits) {
        this.tests = tests;
        this.limits = limits;
    }

    /** Starts the program behind a runner. */
    public interface Starting {
        Callee callee() throws SandboxBroken, InterruptedException;
    }

    public List<CaseResult> all(Starting starting) throws SandboxBroken, InterruptedException {
        List<CaseResult> results = new ArrayList<>();
        int goneBefore = 0;
        while (results.size() < tests.cases().size() && goneBefore < StreamRuns.MOST_TIMEOUTS) {
            try (Callee program = starting.callee()) {
                Optional<String> unloaded = load(program);
                if (unloaded.isPresent()) return tests.cases().stream().map(c -> CaseResult.failed(c.name(), unloaded.get(), unloaded.get())).toList();
                boolean alive = true;
                while (alive && results.size() < tests.cases().size()) alive = call(tests.cases().get(results.size()), program, results);
                if (!alive) goneBefore++;
            }
        }
        for (CallCase left : tests.cases().subList(results.size(), tests.cases().size())) results.add(StreamRuns.notRun(left.name()));
        return results;
    }

    /** What went wrong; empty when the program is loaded. */
    private Optional<String> load(Callee program) throws InterruptedException {
        Optional<JsonNode> answer = program.load(Deadline.in(limits.wall()));
        if (answer.isEmpty()) return Optional.of("loading it: " + program.farewell());
        return answer.get().has("raise") ? Optional.of("loading it: " + raised(answer.get())) : Optional.empty();
    }

    /** Whether the program is still there afterwards. */
    private boolean call(CallCase one, Callee program, List<CaseResult> results) throws InterruptedException {
        Optional<JsonNode> answer = program.call(tests.function(), one.args(), Deadline.in(limits.wall()));
        if (answer.isEmpty()) {
            String why = program.farewell();
            results.add(CaseResult.failed(one.name(), why, why));
            return false;
        }
        results.add(judge(one, answer.get()));
        return true;
    }

    private CaseResult judge(CallCase one, JsonNode answer) {
        if (one.raises().isPresent()) {
            boolean right = answer.path("raise").path("bases").isArray() && contains(answer.get("raise").get("bases"), one.raises().get());
            return right ? CaseResult.passed(one.name()) : CaseResult.differing(one.name(), one.raises().get(), answer.has("raise") ? raised(answer) : Values.shown(answer.path("ok")));
        }
        if (answer.has("raise")) return CaseResult.failed(one.name(), raised(answer), raised(answer));
        if (!answer.has("ok")) return CaseResult.failed(one.name(), "it answered nothing that makes sense", "it answered nothing that makes sense");
        if (Values.isSame(one.returns().orElseThrow(), answer.get("ok"), tests.comparison())) return CaseResult.passed(one.name());
        return CaseResult.differing(one.name(), Values.shown(one.returns().get()), Values.shown(answer.get("ok")));
    }

    private static boolean contains(JsonNode names, String name) {
        for (JsonNode n : names) if (n.asText().equals(name)) return true;
        return false;
    }

    private static String raised(JsonNode answer) {
        String text = answer.get("raise").path("text").asText();
        return Quote.plain(answer.get("raise").path("type").asText() + (text.isEmpty() ? "" : ": " + text));
    }
}
