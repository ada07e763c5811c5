// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.language;

import assay.grader.program.exam.CallCase;
import assay.grader.program.exam.CaseResult;
import assay.grader.program.exam.Quote;
import assay.grader.program.exam.Tests;
import assay.grader.program.exam.Values;
import assay.grader.program.sandbox.Confined;
import assay.grader.program.sandbox.Deadline;
import assay.grader.program.sandbox.Limits;
import assay.grader.program.sandbox.SandboxBroken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls a function of a program case by case. The program runs on between the calls and is started anew when it went away.
 * What it should return is compared here and never goes in.
 */
final class CallRuns {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Tests.Calls tests;
    private final Limits limits;
    private final String module;

    CallRuns(Tests.Calls tests, Limits limits, String module) {
        this.tests = tests;
        this.limits = limits;
        this.module = module;
    }

    /** Starts the runner of a language. */
    interface Starting {
        Confined runner() throws SandboxBroken, InterruptedException;
    }

    List<CaseResult> all(Starting starting) throws SandboxBroken, InterruptedException {
        List<CaseResult> results = new ArrayList<>();
        int goneBefore = 0;
        while (results.size() < tests.cases().size() && goneBefore < StreamRuns.MOST_TIMEOUTS) {
            try (Talk talk = Talk.with(starting.runner())) {
                Optional<String> unloaded = load(talk);
                if (unloaded.isPresent()) return tests.cases().stream().map(c -> CaseResult.failed(c.name(), unloaded.get(), unloaded.get())).toList();
                boolean alive = true;
                while (alive && results.size() < tests.cases().size()) alive = call(tests.cases().get(results.size()), talk, results);
                if (!alive) goneBefore++;
            }
        }
        for (CallCase left : tests.cases().subList(results.size(), tests.cases().size())) results.add(StreamRuns.notRun(left.name()));
        return results;
    }

    /** What went wrong; empty when the program is loaded. */
    private Optional<String> load(Talk talk) throws InterruptedException {
        Optional<JsonNode> answer = talk.ask(NODES.objectNode().put("load", module), Deadline.in(limits.time()));
        if (answer.isEmpty()) return Optional.of("loading it: " + talk.farewell());
        return answer.get().has("raise") ? Optional.of("loading it: " + raised(answer.get())) : Optional.empty();
    }

    /** Whether the program is still there afterwards. */
    private boolean call(CallCase one, Talk talk, List<CaseResult> results) throws InterruptedException {
        ObjectNode request = NODES.objectNode().put("call", tests.function());
        one.args().forEach(request.putArray("args")::add);
        ObjectNode packed = (ObjectNode) Packed.maps(request);
        Optional<JsonNode> answer = talk.ask(packed, Deadline.in(limits.time()));
        if (answer.isEmpty()) {
            String why = talk.farewell();
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
