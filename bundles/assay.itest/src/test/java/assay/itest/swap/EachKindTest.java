// SPDX-License-Identifier: Apache-2.0
package assay.itest.swap;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Json;
import assay.itest.workplace.Started;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plugins of every kind are swapped in one workbench while a run calls provider, solver and grader, and other terminals
 * have it write reports, import tasks and settle another run under the policy.
 */
class EachKindTest {
    private static final List<String> PROVIDER_SOLVER_GRADER = List.of("assay.model.openai", "assay.solver.single", "assay.grader.rule");
    private static final List<String> POLICY_FORMAT_SOURCE = List.of("assay.economy.payout", "assay.report.markdown", "assay.source.datasets");
    private static final int ROUNDS = 2;
    private static final int TASKS = 40;
    private static final int TRIALS = 50;

    @TempDir
    Path folder;

    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<Ended> commands = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private Workplace here;

    @Test
    void plugins_of_every_kind_are_swapped_under_load_and_nothing_fails() throws Exception {
        here = new Workplace(folder);
        ErrandSuite.of(here, "errands", TASKS);
        here.write("questions.jsonl", "{\"question\": \"1 + 1?\", \"ground_truth\": \"It is 2. A: 2\"}\n".repeat(20));
        here.assay("run", "errands", "--worker", "baseline:lead", "--run", "settled").with(0);
        try (LoopbackModel model = new LoopbackModel(Duration.ofMillis(100))) {
            model.configure(here);
            try (Started run = here.start("run", "errands", "--worker", "mock:m", "--run", "one", "--trials", "" + TRIALS, "--concurrency", "8")) {
                while (model.count() < 50 && run.isAlive()) Thread.sleep(5);
                List<Thread> terminals = List.of(
                        terminal(i -> new String[] {"report", "settled", "--format", "markdown"}),
                        terminal(i -> new String[] {"import", "gsm8k", "questions.jsonl", "--to", "imported-" + i}),
                        terminal(i -> new String[] {"reprice", "settled", "--policy", "payout"}));
                for (int round = 0; round < ROUNDS; round++) swapAll(round, model, run);
                over.set(true);
                for (Thread t : terminals) t.join();
                assertThat(run.isAlive()).as("the run outlasts the swaps; it says %s", run.errSoFar()).isTrue();
                model.latency(Duration.ofMillis(5));
                run.ended(Workplace.LIMIT).with(0);
            }
            assertThat(model.count()).isEqualTo(TASKS * TRIALS);
        }
        assertThat(failures).isEmpty();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(3 * ROUNDS).allSatisfy(c -> c.with(0));
        everyCellIsAssessedByEveryVersion();
        anotherBuildOfAPolicyReckonsAnewAndTouchesNoVerdict();
    }

    /** Types words again and again. */
    private Thread terminal(IntFunction<String[]> words) {
        AtomicInteger typed = new AtomicInteger();
        return Thread.ofPlatform().start(() -> {
            try {
                while (!over.get()) commands.add(here.assay(words.apply(typed.getAndIncrement())));
            } catch (Throwable e) {
                failures.add(e);
            }
        });
    }

    private void swapAll(int round, LoopbackModel model, Started run) throws Exception {
        for (List<String> kinds : List.of(PROVIDER_SOLVER_GRADER, POLICY_FORMAT_SOURCE))
            for (String bundle : kinds)
                Versions.of(bundle).into(folder.resolve("conf/deploy/" + bundle + ".jar"), "Bundle-Version", version(round));
        while (!versionsAtWork().equals(Set.of(version(round))) && run.isAlive()) Thread.sleep(100);
        int asked = model.count();
        while (model.count() < asked + 100 && run.isAlive()) Thread.sleep(10);
    }

    private static String version(int round) {
        return "0.2." + round;
    }

    /** Of the bundles that are swapped. */
    private Set<String> versionsAtWork() {
        return Json.all(here.assay("plugins", "--json").with(0).json()).stream()
                .filter(p -> PROVIDER_SOLVER_GRADER.contains(p.path("bundle").asText()) || POLICY_FORMAT_SOURCE.contains(p.path("bundle").asText()))
                .filter(p -> p.path("state").asText().equals("active")).map(p -> p.path("version").asText()).collect(Collectors.toSet());
    }

    private void anotherBuildOfAPolicyReckonsAnewAndTouchesNoVerdict() throws Exception {
        List<JsonNode> before = Json.lines(here.assay("report", "one", "--format", "jsonl").with(0).out());
        Versions.of("assay.economy.payout").into(folder.resolve("conf/deploy/assay.economy.payout.jar"), "Bundle-Version", "0.3.0");

        here.assay("reprice", "one").with(0).says(TASKS + " jobs were settled anew");

        assertThat(Json.lines(here.assay("report", "one", "--format", "jsonl").with(0).out())).extracting(c -> c.path("turns"))
                .isEqualTo(before.stream().map(c -> c.path("turns")).toList());
        here.assay("reprice", "one").with(0).says("0 jobs were settled anew");
    }

    private void everyCellIsAssessedByEveryVersion() {
        List<JsonNode> cells = Json.lines(here.assay("report", "one", "--format", "jsonl").with(0).out());
        assertThat(cells).hasSize(TASKS * TRIALS).allMatch(c -> c.path("outcome").asText().equals("assessed"));
        for (String place : List.of("/calls/0/version", "/turns/0/version", "/turns/0/verdicts/0/version"))
            assertThat(cells.stream().map(c -> c.at(place).asText()).distinct()).as(place).contains(version(0), version(1)).hasSize(3);
    }
}
