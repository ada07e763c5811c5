// SPDX-License-Identifier: Apache-2.0
package assay.itest.swap;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Json;
import assay.itest.workplace.Started;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long run goes on while its provider is swapped a hundred times: by a command of a second terminal, by a file dropped
 * into {@code deploy/}, by removing it, and by putting it back. The model answers as slowly as it takes for the run to
 * outlast the swaps on any machine.
 */
class HundredSwapsTest {
    private static final String PROVIDER = "assay.model.openai";
    private static final String OF_THE_DISTRIBUTION = "0.1.0";
    private static final int TASKS = 1_000;
    private static final int TRIALS = 10;
    private static final int CELLS = TASKS * TRIALS;
    private static final int SWAPS = 100;
    /** Cells kept for the time after the last swap, so that the run cannot end before it. */
    private static final int RESERVE = 1_500;
    private static final int CONCURRENCY = 8;
    private static final Duration QUICK = Duration.ofMillis(20);
    private static final long MOST_MILLIS = 300;

    @TempDir
    Path folder;

    private final Set<String> brought = new HashSet<>(Set.of(OF_THE_DISTRIBUTION));

    private Workplace here;
    private Versions provider;
    private LoopbackModel model;

    @Test
    void fail_lose_and_double_no_cell_of_ten_thousand() throws Exception {
        here = new Workplace(folder);
        provider = Versions.of(PROVIDER);
        ErrandSuite.of(here, "errands", TASKS);
        try (LoopbackModel loopback = new LoopbackModel(QUICK)) {
            model = loopback;
            model.configure(here);
            try (Started run = here.start("run", "errands", "--worker", "mock:m", "--run", "one", "--trials", "" + TRIALS, "--concurrency", "" + CONCURRENCY)) {
                while (model.count() < 100 && run.isAlive()) Thread.sleep(5);
                for (int swap = 0; swap < SWAPS; swap++) {
                    model.latency(pace(model.count() - (CELLS - RESERVE) * (swap + 1) / SWAPS));
                    Set<Integer> before = model.connections(4 * CONCURRENCY);
                    swap(swap);
                    takenOver(before, run);
                    assertThat(run.isAlive()).as("the run goes on after swap %d; it says %s", swap, run.errSoFar()).isTrue();
                }
                model.latency(QUICK);
                run.ended(Duration.ofMinutes(5)).with(0);
            }
            assertThat(model.asked().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                    .hasSize(TASKS).allSatisfy((word, times) -> assertThat(times).as(word).isEqualTo(TRIALS));
        }
        everyCellNamesWhatAnswered();
    }

    /** Slower the further the run is ahead of its swaps. */
    private static Duration pace(int ahead) {
        return ahead <= 0 ? QUICK : QUICK.plusMillis(Math.min(MOST_MILLIS, ahead / 2));
    }

    private void swap(int swap) throws Exception {
        Path deployed = folder.resolve("conf/deploy/" + PROVIDER + ".jar");
        String version = "0.2." + swap;
        switch (swap % 10) {
            case 0, 5 -> {
                Path file = folder.resolve("next.jar");
                provider.into(file, "Bundle-Version", version);
                here.assay("plugins", "update", file.toString()).with(0);
            }
            case 3 -> {
                Files.delete(deployed);
                version = OF_THE_DISTRIBUTION;
            }
            case 8 -> {
                here.assay("plugins", "remove", PROVIDER).with(0);
                version = OF_THE_DISTRIBUTION;
            }
            default -> provider.into(deployed, "Bundle-Version", version);
        }
        brought.add(version);
    }

    /** Another provider makes connections of its own: waits until all calls come through such. */
    private void takenOver(Set<Integer> before, Started run) throws InterruptedException {
        while (run.isAlive() && !Collections.disjoint(before, model.connections(CONCURRENCY + 1))) Thread.sleep(5);
    }

    private void everyCellNamesWhatAnswered() {
        List<JsonNode> cells = Json.lines(here.assay("report", "one", "--format", "jsonl").with(0).out());
        assertThat(cells).hasSize(CELLS).allMatch(c -> c.path("outcome").asText().equals("assessed"));
        assertThat(cells).extracting(c -> c.at("/turns/0/text").asText()).as("answers").doesNotHaveDuplicates();
        assertThat(cells).allMatch(c -> c.path("calls").size() == 1 && c.at("/calls/0/tries").asInt() == 1);
        List<JsonNode> calls = cells.stream().map(c -> c.at("/calls/0")).toList();
        assertThat(calls).allMatch(c -> c.path("bundle").asText().equals(PROVIDER) && c.path("sha256").asText().matches("[0-9a-f]{64}"));
        assertThat(calls.stream().map(c -> c.path("version").asText()).map(v -> v.startsWith(OF_THE_DISTRIBUTION) ? OF_THE_DISTRIBUTION : v).collect(Collectors.toSet()))
                .isEqualTo(brought).hasSize(SWAPS * 8 / 10 + 1);
        assertThat(calls.stream().map(c -> c.path("version").asText() + c.path("sha256").asText()).distinct()).hasSameSizeAs(brought);
    }
}
