// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.language;

import assay.grader.program.exam.CaseResult;
import assay.grader.program.exam.Quote;
import assay.grader.program.exam.Tests;
import assay.grader.program.sandbox.Confined;
import assay.grader.program.sandbox.Deadline;
import assay.grader.program.sandbox.Ended;
import assay.grader.program.sandbox.Limits;
import assay.grader.program.sandbox.SandboxBroken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs a hidden test file in a sandbox of its own. The program under test sits in another one and is only called: it never
 * sees the tests, and has no way to say that they passed.
 */
final class HiddenRuns {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ALL = "the tests";

    private final Tests.Hidden tests;
    private final Limits limits;
    private final String module;

    HiddenRuns(Tests.Hidden tests, Limits limits, String module) {
        this.tests = tests;
        this.limits = limits;
        this.module = module;
    }

    /** @param candidate the runner that will load the program; harness the one that runs the tests */
    List<CaseResult> all(Confined candidate, Confined harness) throws SandboxBroken, InterruptedException {
        try (Talk program = Talk.with(candidate); Talk test = Talk.with(harness)) {
            Deadline deadline = Deadline.in(limits.wall());
            ObjectNode task = NODES.objectNode().put("test", tests.file().text()).put("module", module);
            tests.check().ifPresent(c -> task.put("check", c));
            tests.function().ifPresent(f -> task.put("function", f));
            Optional<JsonNode> said = test.ask(task, deadline);
            while (said.isPresent()) {
                if (said.get().has("broken")) throw new SandboxBroken(said.get().get("broken").asText());
                if (said.get().has("results")) return results(said.get().get("results"));
                Optional<JsonNode> answer = program.ask(said.get(), deadline);
                if (answer.isEmpty()) return List.of(failed(program.farewell()));
                said = test.ask(answer.get(), deadline);
            }
            return List.of(failed(test.isOutOfTime() ? limits.told(Ended.Cause.TIME) : "the tests could not go on with what it answered: " + test.farewell()));
        }
    }

    private static CaseResult failed(String why) {
        return CaseResult.failed(ALL, why, why);
    }

    private static List<CaseResult> results(JsonNode told) {
        List<CaseResult> results = new ArrayList<>();
        for (JsonNode r : told) {
            String name = Quote.plain(r.path("name").asText());
            String why = r.path("why").asText();
            results.add(r.path("passed").asBoolean() ? CaseResult.passed(name)
                    : CaseResult.failed(name, why.length() > 400 ? why.substring(0, 400) + "…" : why, why.startsWith("AssertionError") ? "a check fails" : Quote.plain(why.lines().findFirst().orElse(""))));
        }
        if (results.isEmpty()) throw new IllegalStateException("the test file has no tests");
        return results;
    }
}
