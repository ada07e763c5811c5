// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.content.Blob;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.store.RunStore;
import assay.core.spi.web.Form;
import assay.core.spi.web.Role;
import assay.core.spi.web.Visit;
import assay.core.spi.web.Visitor;
import assay.core.work.Outcome;
import assay.testkit.engine.MemoryRunStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorksTest {
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private volatile Call called;
    private final Command run = new Command() {
        @Override
        public Usage usage() {
            return new Usage("run", "Evaluate", "", List.of(new Usage.Parameter("SUITE", "a folder", 1, Integer.MAX_VALUE, Usage.Values.FILE)),
                    List.of(Usage.Option.values("worker", "W", "who"), Usage.Option.value("trials", "N", "repeats", "1"), Usage.Option.flag("hold", "hold")), List.of());
        }

        @Override
        public int run(Call call, Console console) throws Exception {
            called = call;
            if (call.values("worker").contains("nobody")) throw new UserError(Place.in("--worker"), "There is no nobody.", "");
            try (Console.Bar bar = console.progress()) {
                bar.planned("brave-otter-1", 100, 0);
                bar.ended(Outcome.ASSESSED, true, 5);
                Thread.sleep(TimeUnit.MINUTES.toMillis(5));
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return 0;
        }
    };
    private final Works works = new Works(() -> List.of(run));

    @AfterEach
    void close() {
        works.close();
    }

    private record Fields(Map<String, List<String>> fields) implements Form {
        @Override
        public List<String> texts(String name) {
            return fields.getOrDefault(name, List.of());
        }

        @Override
        public List<Blob> files(String name) {
            return List.of();
        }
    }

    private record Admin(RunStore store) implements Visit {
        @Override
        public List<String> path() {
            return List.of();
        }

        @Override
        public Optional<String> query(String name) {
            return Optional.empty();
        }

        @Override
        public Visitor visitor() {
            return new Visitor("admin", Set.of(Role.ADMIN));
        }

        @Override
        public String token() {
            return "";
        }

        @Override
        public Optional<Form> refused() {
            return Optional.empty();
        }

        @Override
        public String link(List<String> path, Map<String, String> query) {
            return "";
        }

        @Override
        public String asset(String name) {
            return "";
        }
    }

    private String give(String suites, String workers) throws InterruptedException {
        return works.give("run", new Admin(new MemoryRunStore().at("here")), new Fields(Map.of("SUITE", List.of(suites), "worker", List.of(workers))), List.of());
    }

    @Test
    void a_form_is_given_to_the_command_as_words_would_be() throws Exception {
        assertThat(give("a\n\n b \n", "x\ny")).isEqualTo("brave-otter-1");

        assertThat(called.parameters()).containsExactly("a", "b");
        assertThat(called.values("worker")).containsExactly("x", "y");
        assertThat(called.value("trials")).contains("1");
        assertThat(called.flag("hold")).isFalse();
    }

    @Test
    void a_run_at_work_is_paused_as_by_an_interrupt() throws Exception {
        String name = give("a", "x");
        assertThat(works.of(name)).isPresent();

        assertThat(works.pause(name)).isTrue();

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 200 && works.of(name).isPresent(); i++) Thread.sleep(20);
        assertThat(works.of(name)).isEmpty();
        assertThat(works.lastWords(name)).isEqualTo("Paused.");
        assertThat(works.pause(name)).isFalse();
    }

    @Test
    void what_the_command_says_is_wrong_is_told_and_nothing_is_at_work() {
        assertThatThrownBy(() -> give("a", "nobody")).isInstanceOf(UserError.class).hasMessageContaining("There is no nobody.");
        assertThatThrownBy(() -> give(" ", "x")).isInstanceOf(UserError.class).hasMessageContaining("SUITE");
        assertThat(works.of("brave-otter-1")).isEmpty();
    }
}
