// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import assay.core.problem.Resumable;
import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.testkit.store.SampleFacts;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FullDiskTest {
    private static final String RUN = "full";

    @TempDir
    private Path folder;

    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Throwable> failures = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @EnumSource
    void a_full_disk_stops_every_writer_resumably_and_keeps_what_was_acknowledged(SmallDisk.Kind kind) throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder, kind)) {
            try (RunStore store = disk.open()) {
                store.append(SampleFacts.run(RUN));
                appendUntilItFails(store);
                Throwable later = catchThrowable(() -> store.append(SampleFacts.complete(RUN, new CellId(0, 1, 0), 0)));

                assertThat(later).isInstanceOf(Resumable.class);
                assertThat(kept(store)).as("readable while full").isEqualTo(acknowledged);
            }
            disk.grow();
            try (RunStore store = disk.open()) {
                assertThat(kept(store)).isEqualTo(acknowledged);
                store.append(SampleFacts.complete(RUN, new CellId(0, 1, 0), 0));
                assertThat(store.cell(RUN, new CellId(0, 1, 0))).isPresent();
            }
        }
        assertThat(failures).hasSizeGreaterThanOrEqualTo(1).allSatisfy(f -> assertThat(f).isInstanceOf(Resumable.class)
                .hasMessageContaining(folder.toString()).hasMessageContaining("full").hasMessageContaining("resume"));
        assertThat(acknowledged).isNotEmpty();
    }

    private void appendUntilItFails(RunStore store) {
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (int t = 0; t < 10; t++) {
                long worker = t;
                threads.execute(() -> {
                    for (long i = worker; i < 100_000 && failures.isEmpty(); i += 10) append(store, i);
                });
            }
        }
    }

    private void append(RunStore store, long task) {
        try {
            store.append(SampleFacts.handed(RUN, new CellId(task, 0, 0), 0, "x".repeat(5_000)));
            acknowledged.add(task);
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private static Set<Long> kept(RunStore store) {
        try (Stream<Fact.Handed> submissions = store.submissions(RUN)) {
            return submissions.map(f -> f.cell().task()).collect(Collectors.toSet());
        }
    }
}
