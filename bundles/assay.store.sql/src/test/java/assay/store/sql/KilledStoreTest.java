// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledStoreTest {
    private static final int ROUNDS = 20;

    @TempDir
    private Path folder;

    private final Set<Long> acknowledged = new HashSet<>();
    private final Random moment = new Random(20);

    @Test
    void nothing_acknowledged_is_lost_when_the_process_is_killed() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            killWhileAppending(round);

            assertAllIsThere();
        }

        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 10);
    }

    private void killWhileAppending(int round) throws Exception {
        try (Child child = Child.start(Appender.class, folder.toString(), String.valueOf(round * 1_000_000L))) {
            String first = child.nextLine();
            assertThat(first).as("round %s starts", round).isNotNull();
            acknowledged.add(Long.parseLong(first.replace(".", "")));
            Thread.sleep(moment.nextInt(5, 120));
            child.kill();
            child.otherLines().stream().filter(l -> l.endsWith(".")).map(l -> l.substring(0, l.length() - 1))
                    .map(Long::parseLong).forEach(acknowledged::add);
        }
    }

    private void assertAllIsThere() {
        Map<Long, String> handed = new HashMap<>();
        try (RunStore store = new SqlRunStores().open(folder.toString());
                Stream<Fact.Handed> submissions = store.submissions(Appender.RUN);
                Stream<Fact.CellEnded> cells = store.cells(Appender.RUN)) {
            submissions.forEach(f -> handed.put(f.cell().task(), f.submission().text()));
            long ended = cells.filter(c -> handed.containsKey(c.cell().task())).count();

            assertThat(handed.keySet()).containsAll(acknowledged);
            assertThat(handed).allSatisfy((task, text) -> assertThat(text).isEqualTo(Appender.text(task)));
            assertThat(ended).as("facts of one call stand together").isEqualTo(handed.size());
            assertThat(store.summaries(Appender.RUN)).allMatch(s -> s.ended() == handed.size());
        }
    }
}
