// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import assay.core.grading.Assessment.Completion;
import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.testkit.store.SampleFacts;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Measures a store: facts a second and processor time of each with many producers, then a million cells written and
 * read. Words: location, producers, cells of the first part, cells of the second.
 */
final class StoreBenchmark {
    private static final int ROUNDS = 3;
    private static final int FACTS_OF_A_CELL = 8;
    private static final int ROWS = 500;
    private static final String TEXT = "x".repeat(400);

    private final RunStore store;
    private final String run = "run-" + System.nanoTime();

    private StoreBenchmark(RunStore store) {
        this.store = store;
        store.append(SampleFacts.run(run));
    }

    public static void main(String[] args) throws Exception {
        try (RunStore store = new SqlRunStores().open(args[0])) {
            for (int round = 0; round < ROUNDS; round++)
                new StoreBenchmark(store).producers(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            new StoreBenchmark(store).manyCells(Integer.parseInt(args[3]));
        }
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void producers(int producers, int cells) {
        AtomicLong next = new AtomicLong();
        long start = System.nanoTime();
        long used = processor();
        try (ExecutorService threads = Executors.newFixedThreadPool(producers)) {
            for (int i = 0; i < producers; i++) threads.execute(() -> {
                for (long n = next.getAndIncrement(); n < cells; n = next.getAndIncrement()) cell(n);
            });
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double facts = (double) FACTS_OF_A_CELL * cells;
        System.out.printf("%d producers: %.0f facts/s, %.1f µs of processor a fact%n",
                producers, facts / seconds, (processor() - used) / 1e3 / facts);
    }

    private void cell(long n) {
        CellId cell = new CellId(n / 4, (int) (n % 4), 0);
        store.append(SampleFacts.started(run, "a" + n, 0, SampleFacts.AT));
        store.append(SampleFacts.ended(run, "a" + n, 0, SampleFacts.SPENT));
        store.append(SampleFacts.handed(run, cell, 0, TEXT));
        store.append(rated(cell, n, "figures"), rated(cell, n, "length"), rated(cell, n, "tone"));
        store.append(SampleFacts.assessed(run, cell, 0, 0, Completion.COMPLETE));
        store.append(SampleFacts.complete(run, cell, 0));
    }

    private Fact.Rated rated(CellId cell, long n, String criterion) {
        return SampleFacts.rated(run, cell, 0, criterion + n, "judge", SampleFacts.graded(criterion, "judge", true));
    }

    private void manyCells(int cells) {
        long start = System.nanoTime();
        for (int n = 0; n < cells;) {
            List<Fact> facts = new ArrayList<>(ROWS);
            for (int i = 0; i < ROWS; i++, n++) facts.add(SampleFacts.complete(run, new CellId(n / 10, n % 10, 0), 0));
            store.append(facts);
        }
        System.out.printf("%d cells written in %.1f s%n", cells, (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        try (Stream<Fact.CellEnded> all = store.cells(run)) {
            long read = all.filter(Fact.CellEnded::complete).count();
            System.out.printf("%d read in %.1f s", read, (System.nanoTime() - start) / 1e9);
        }
        Runtime jvm = Runtime.getRuntime();
        System.out.printf(" with %d MB of heap used%n", (jvm.totalMemory() - jvm.freeMemory()) >> 20);
        start = System.nanoTime();
        int workers = store.summaries(run).size();
        System.out.printf("summaries of %d workers in %.1f ms%n", workers, (System.nanoTime() - start) / 1e6);
    }
}
