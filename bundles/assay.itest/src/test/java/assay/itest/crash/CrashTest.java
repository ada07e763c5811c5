// SPDX-License-Identifier: Apache-2.0
package assay.itest.crash;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.store.StoreCopy;
import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Json;
import assay.itest.workplace.Started;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at random moments of one run, and what is left of it. */
class CrashTest {
    private static final int KILLS = 20;
    private static final int ERRANDS = 320;
    private static final int AT_ONCE = 4;
    private static final Duration LATENCY = Duration.ofMillis(120);

    @TempDir
    Path folder;

    private final Random moments = new Random(20);
    private final Map<String, String> acknowledged = new TreeMap<>();
    private int inFlight;

    @Test
    void nothing_acknowledged_is_lost_or_asked_for_again() throws Exception {
        try (LoopbackModel model = new LoopbackModel(LATENCY)) {
            Workplace here = new Workplace(folder);
            model.configure(here);
            ErrandSuite.of(here, "errands", ERRANDS);

            for (int kill = 0; kill < KILLS; kill++) crash(kill, model, here);
            int before = model.asked().size();
            Ended resumed = here.assay("resume", "crash", "--json").with(0);

            assertThat(askedAgain(model, before)).as("asked for after the last kill though stored").isEmpty();
            everyCellIsAssessed(resumed.json());
            everyReplyIsWhereItBelongs(here);
            int repeats = model.asked().size() - new HashSet<>(model.asked()).size();
            assertThat(repeats).as("repeats, with calls in flight at the kills").isLessThanOrEqualTo(inFlight);
            System.out.printf("kill -9: %d kills, %d replies asked for, %d acknowledged before a kill, 0 lost, 0 asked again, %d calls in flight at the kills, %d repeats%n",
                    KILLS, model.asked().size(), acknowledged.size(), inFlight, repeats);
        }
    }

    private void crash(int kill, LoopbackModel model, Workplace here) throws Exception {
        int before = model.asked().size();
        String[] words = kill == 0
                ? new String[] {"run", "errands", "--worker", "mock:m", "--run", "crash", "--concurrency", String.valueOf(AT_ONCE)}
                : new String[] {"resume", "crash"};
        try (Started started = here.start(words)) {
            await(started, kill, () -> model.asked().size() > before);
            started.kill();
        }
        Thread.sleep(LATENCY.plusMillis(50));
        Map<String, String> stored = StoreCopy.of(here.path(".assay")).replies();
        assertThat(stored).as("stored replies after kill %d", kill).containsAllEntriesOf(acknowledged);
        assertThat(askedAgain(model, before)).as("asked for again in round %d though stored", kill).isEmpty();
        Set<String> unanswered = asked(model, before);
        unanswered.removeAll(stored.keySet());
        assertThat(unanswered).as("in flight at kill %d", kill).hasSizeLessThanOrEqualTo(AT_ONCE);
        inFlight += unanswered.size();
        acknowledged.putAll(stored);
    }

    /** Every fifth kill comes anywhere in the start, the others while calls are under way. */
    private void await(Started started, int kill, BooleanSupplier calling) throws InterruptedException {
        if (kill % 5 == 4) {
            Thread.sleep(moments.nextInt(1_500));
            return;
        }
        long limit = System.nanoTime() + Workplace.LIMIT.toNanos();
        while (!calling.getAsBoolean()) {
            if (!started.isAlive()) started.ended(Duration.ZERO).with(-1);
            if (System.nanoTime() > limit) throw new AssertionError("no call within " + Workplace.LIMIT + ": " + started.errSoFar());
            Thread.sleep(2);
        }
        Thread.sleep(moments.nextInt(600));
        assertThat(started.isAlive()).as("at work at kill %d", kill).isTrue();
    }

    private static Set<String> asked(LoopbackModel model, int from) {
        List<String> all = model.asked();
        return new HashSet<>(all.subList(from, all.size()));
    }

    private Set<String> askedAgain(LoopbackModel model, int from) {
        Set<String> again = asked(model, from);
        again.retainAll(acknowledged.keySet());
        return again;
    }

    private static void everyCellIsAssessed(JsonNode report) {
        JsonNode worker = report.get("workers").get(0);
        assertThat(worker.get("outcomes").toString()).isEqualTo("{\"assessed\":" + ERRANDS + "}");
        assertThat(worker.get("complete").asInt()).isEqualTo(ERRANDS);
    }

    private void everyReplyIsWhereItBelongs(Workplace here) {
        List<JsonNode> cells = Json.lines(here.assay("report", "crash", "--format", "jsonl").with(0).out());

        assertThat(cells).hasSize(ERRANDS).allSatisfy(c -> {
            String text = c.get("turns").get(0).get("text").asText();
            String first = acknowledged.get(text.split(" ")[0]);
            if (first != null) assertThat(text).as(c.get("task").asText()).isEqualTo(first);
        });
    }
}
