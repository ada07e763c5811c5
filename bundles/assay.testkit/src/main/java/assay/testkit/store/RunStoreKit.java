// SPDX-License-Identifier: Apache-2.0
package assay.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import assay.core.spi.store.Delivery;
import assay.core.grading.Assessment;
import assay.core.content.Blob;
import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.store.Standing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every run store does: keeps what it acknowledged, once, and gives it back as it was. Questions about what counts
 * are asked by {@link RunStoreQuestionsKit}.
 */
public abstract class RunStoreKit {
    /** Of the run that is there before each test. */
    protected static final String RUN = "run-1";

    @TempDir
    protected Path folder;

    protected RunStore store;

    /** The stores under test. */
    protected abstract RunStores stores();

    /** Of an empty store, the same for the whole test. */
    protected abstract String location() throws Exception;

    protected static CellId cell(long task, int worker, int trial) {
        return new CellId(task, worker, trial);
    }

    @BeforeEach
    void openTheStore() throws Exception {
        store = stores().open(location());
        store.append(SampleFacts.run(RUN));
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    private void reopen() throws Exception {
        store.close();
        store = stores().open(location());
    }

    @Test
    void what_nobody_waited_for_is_durable_once_settled_and_before_a_later_append() throws Exception {
        for (int i = 0; i < 300; i++) store.later(List.of(SampleFacts.handed(RUN, cell(i, 0, 0), 0, "answer " + i)));
        store.settled();
        assertThat(store.submissions(RUN, cell(299, 0, 0))).hasSize(1);

        store.later(List.of(SampleFacts.handed(RUN, cell(300, 0, 0), 0, "last but one")));
        store.append(SampleFacts.handed(RUN, cell(301, 0, 0), 0, "last"));
        assertThat(store.submissions(RUN, cell(300, 0, 0))).hasSize(1);
    }

    @Test
    void everything_is_there_after_closing_and_opening() throws Exception {
        CellId cell = cell(3, 1, 2);
        Fact.TaskText task = SampleFacts.task(RUN, 3, "{\"id\": 3}");
        Fact.Handed handed = SampleFacts.handed(RUN, cell, 1, "done");
        Fact.Rated rated = SampleFacts.rated(RUN, cell, 1, "k", "judge", SampleFacts.graded("figures", "judge", true));
        Fact.Assessed assessed = SampleFacts.assessed(RUN, cell, 1, 0, assay.core.grading.Assessment.Completion.COMPLETE);
        Fact.CellEnded ended = SampleFacts.complete(RUN, cell, 0);
        Fact.Settled settled = SampleFacts.settled(RUN, 3, "k", "12");
        store.append(task, handed, rated, assessed, ended, settled);

        reopen();

        assertThat(store.run(RUN)).contains(SampleFacts.run(RUN));
        assertThat(store.task(RUN, 3)).contains(task);
        assertThat(store.submissions(RUN, cell)).containsExactly(handed);
        assertThat(store.verdicts(RUN, cell)).containsExactly(rated);
        assertThat(store.assessments(RUN, cell)).containsExactly(assessed);
        assertThat(store.cell(RUN, cell)).contains(ended);
        assertThat(store.settlements(RUN, "payout")).containsExactly(settled);
    }

    @Test
    void what_submissions_took_can_be_read_without_them_in_the_order_of_cells_and_turns() throws Exception {
        List<Fact.Handed> handed = List.of(SampleFacts.handed(RUN, cell(0, 0, 1), 0, "a"), SampleFacts.handed(RUN, cell(0, 0, 1), 1, "b"),
                SampleFacts.handed(RUN, cell(2, 0, 0), 0, "c"));
        store.append(handed.get(2), handed.get(1), handed.get(0));

        reopen();

        try (Stream<Delivery> all = store.deliveries(RUN)) {
            assertThat(all).containsExactlyElementsOf(handed.stream().map(Delivery::of).toList());
        }
    }

    @Test
    void cells_assessed_in_the_same_words_and_in_others_are_told_apart() throws Exception {
        Fact.CellEnded complete = SampleFacts.complete(RUN, cell(0, 0, 0), 0);
        Fact.CellEnded again = SampleFacts.complete(RUN, cell(1, 0, 0), 0);
        Assessment same = complete.assessment().orElseThrow();
        Assessment open = new Assessment(Assessment.Completion.OPEN, OptionalDouble.empty(), same.rulings(), same.failed(), same.gateFailed());
        Fact.CellEnded other = new Fact.CellEnded(RUN, cell(2, 0, 0), 0, complete.outcome(), complete.turn(), Optional.of(open), complete.spent(), "", complete.at());
        store.append(complete, again, other);

        reopen();

        assertThat(store.cells(RUN)).containsExactly(complete, again, other);
        try (Stream<Fact.CellEnded> states = store.states(RUN)) {
            assertThat(states.map(s -> List.of(s.cell(), s.revision(), s.outcome(), s.turn(), s.assessment(), s.spent().cost(), s.spent().human())))
                    .containsExactlyElementsOf(Stream.of(complete, again, other)
                            .map(s -> List.of(s.cell(), s.revision(), s.outcome(), s.turn(), s.assessment(), s.spent().cost(), s.spent().human())).toList());
        }
    }

    @Test
    void calls_come_back_as_they_were() throws Exception {
        Fact.CallEnded ended = SampleFacts.ended(RUN, "a", 0, SampleFacts.SPENT);
        Fact.CallStarted open = SampleFacts.started(RUN, "a", 1, SampleFacts.AT);
        store.append(SampleFacts.started(RUN, "a", 0, SampleFacts.AT), ended, open);

        reopen();

        assertThat(store.calls(RUN, SampleFacts.digest("a"))).containsExactly(ended, open);
    }

    @Test
    void a_verdict_that_became_another_stands_beside_the_one_before() throws Exception {
        Fact.Rated first = SampleFacts.rated(RUN, cell(0, 0, 0), 0, "k", "human", SampleFacts.graded("figures", "anna", true));
        Fact.Rated second = new Fact.Rated(RUN, first.cell(), 0, first.key(), "human", SampleFacts.graded("figures", "anna", false), first.by(),
                first.at(), 1);
        store.append(first, second, second);

        reopen();

        assertThat(store.verdicts(RUN, cell(0, 0, 0))).containsExactly(first, second);
        assertThat(Standing.of(store.verdicts(RUN, cell(0, 0, 0)))).containsExactly(second);
    }

    @Test
    void a_book_holds_what_was_noted_first_under_each_number() throws Exception {
        String mark = "\u0001 \0 a long one " + "x".repeat(20_000);
        store.append(new Fact.Noted("desk", 0, mark, SampleFacts.AT), new Fact.Noted("other", 0, "elsewhere", SampleFacts.AT));
        store.append(new Fact.Noted("desk", 0, "second", SampleFacts.AT), new Fact.Noted("desk", 1, "next", SampleFacts.AT));

        reopen();

        assertThat(store.notes("desk", 0)).extracting(Fact.Noted::text).containsExactly(mark, "next");
        assertThat(store.notes("desk", 1)).containsExactly(new Fact.Noted("desk", 1, "next", SampleFacts.AT));
        assertThat(store.notes("never", 0)).isEmpty();
    }

    @Test
    void a_fact_with_a_known_key_is_not_stored_again() {
        Fact.Handed first = SampleFacts.handed(RUN, cell(0, 0, 0), 0, "first");
        store.append(first);

        store.append(SampleFacts.handed(RUN, cell(0, 0, 0), 0, "second"));

        assertThat(store.submissions(RUN, cell(0, 0, 0))).containsExactly(first);
    }

    @Test
    void facts_are_stored_all_or_none() {
        Fact good = SampleFacts.handed(RUN, cell(0, 0, 0), 0, "good");
        Fact stray = SampleFacts.handed("never-planned", cell(0, 0, 0), 0, "stray");

        assertThatThrownBy(() -> store.append(good, stray)).hasMessageContaining("never-planned");

        assertThat(store.submissions(RUN, cell(0, 0, 0))).isEmpty();
    }

    @Test
    void a_run_and_its_first_facts_may_come_together() {
        Fact.Handed handed = SampleFacts.handed("other", cell(0, 0, 0), 0, "text");

        store.append(handed, SampleFacts.run("other"));

        assertThat(store.submissions("other")).containsExactly(handed);
        assertThat(store.runs()).extracting(Fact.Run::run).containsExactly(RUN, "other");
    }

    @Test
    void any_text_comes_back_as_it_was() {
        List<String> texts = List.of("", " ", "\u0000", "\u0001", "a\u0000b", "\u0001" + "a".repeat(64), "🙂\r\n\t'\"\\", "ö".repeat(20_000));

        for (int i = 0; i < texts.size(); i++) store.append(SampleFacts.handed(RUN, cell(i, 0, 0), 0, texts.get(i)));

        assertThat(store.submissions(RUN).map(f -> f.submission().text())).containsExactlyElementsOf(texts);
    }

    @Test
    void the_text_of_a_task_is_shared_by_runs() {
        store.append(SampleFacts.run("other"));

        store.append(SampleFacts.task(RUN, 0, "same"), SampleFacts.task("other", 5, "same"));

        assertThat(store.tasks(RUN)).containsExactly(SampleFacts.task(RUN, 0, "same"));
        assertThat(store.tasks("other")).containsExactly(SampleFacts.task("other", 5, "same"));
    }

    @Test
    void a_revision_with_a_known_number_is_not_stored_again() {
        store.append(SampleFacts.replanned(RUN, 1), SampleFacts.reworded(RUN, 0, 1, "first"));

        store.append(new Fact.Run(RUN, 1, "other", SampleFacts.AT, List.of()), SampleFacts.reworded(RUN, 0, 1, "second"));

        assertThat(store.run(RUN)).contains(SampleFacts.replanned(RUN, 1));
        assertThat(store.task(RUN, 0)).map(Fact.TaskText::text).contains("first");
    }

    @Test
    void a_revised_plan_and_task_are_there_after_closing_and_opening() throws Exception {
        Fact.Handed handed = SampleFacts.handed(RUN, cell(0, 0, 0), 0, "before");
        store.append(SampleFacts.task(RUN, 0, "old"), handed);
        store.append(SampleFacts.replanned(RUN, 1), SampleFacts.reworded(RUN, 0, 1, "new"));

        reopen();

        assertThat(store.runs()).containsExactly(SampleFacts.replanned(RUN, 1));
        assertThat(store.tasks(RUN)).containsExactly(SampleFacts.reworded(RUN, 0, 1, "new"));
        assertThat(store.submissions(RUN)).containsExactly(handed);
    }

    @Test
    void files_come_back_with_their_bytes() throws Exception {
        byte[] bytes = "Ä\u0000\uFFFFbinary".repeat(9_000).getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
        Blob file = Blob.of("out/a.bin", "application/octet-stream", bytes);
        store.append(SampleFacts.handed(RUN, cell(0, 0, 0), 0, "see file", file));

        reopen();

        Blob found = store.submissions(RUN, cell(0, 0, 0)).get(0).submission().files().get(0);
        assertThat(found).isEqualTo(file);
        assertThat(found.bytes()).isEqualTo(bytes);
    }

    @Test
    void a_kept_blob_does_not_need_its_source_any_more() throws Exception {
        Path source = java.nio.file.Files.writeString(folder.resolve("source.txt"), "kept");
        Blob kept = store.keep(Blob.ofFile("source.txt", "text/plain", source));

        java.nio.file.Files.delete(source);

        assertThat(kept.text()).isEqualTo("kept");
        assertThat(store.blob("x.txt", "text/plain", 4, kept.digest()).text()).isEqualTo("kept");
    }

    @Test
    void a_blob_that_was_never_kept_cannot_be_read() {
        Blob unknown = store.blob("x", "text/plain", 1, SampleFacts.digest("never kept"));

        assertThatThrownBy(unknown::open).isInstanceOf(java.io.IOException.class);
    }

    @Test
    void a_file_that_changed_while_it_was_read_is_refused() {
        Blob lying = new Blob("notes.txt", "text/plain", 3, SampleFacts.digest("abc"),
                () -> new java.io.ByteArrayInputStream("abd".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> store.keep(lying)).isInstanceOf(assay.core.problem.UserError.class).hasMessageContaining("notes.txt");
    }

    @Test
    void many_threads_store_at_once_and_lose_nothing() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(40)) {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < 40; t++) {
                int worker = t;
                all.add(threads.submit(() -> IntStream.range(0, 25).forEach(i -> {
                    store.append(SampleFacts.complete(RUN, cell(i, worker, 0), 0));
                    assertThat(store.cell(RUN, cell(i, worker, 0))).isPresent();
                })));
            }
            for (Future<?> f : all) f.get();
        }

        assertThat(store.cells(RUN)).hasSize(1_000);
        assertThat(store.summaries(RUN)).hasSize(40).allMatch(s -> s.ended() == 25 && s.complete() == 25);
    }

    @Test
    void many_threads_keep_the_same_bytes_at_once() throws Exception {
        Blob blob = Blob.ofText("a.txt", "text/plain", "same ".repeat(10_000));
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<Blob>> all = new ArrayList<>();
            for (int i = 0; i < 64; i++) all.add(threads.submit(() -> store.keep(blob)));
            for (Future<Blob> f : all) assertThat(f.get().bytes()).isEqualTo(blob.bytes());
        }
    }

    @Test
    void an_interrupt_neither_loses_a_fact_nor_gets_lost() {
        Thread.currentThread().interrupt();

        store.append(SampleFacts.handed(RUN, cell(0, 0, 0), 0, "x".repeat(50_000)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.submissions(RUN, cell(0, 0, 0))).hasSize(1);
    }

    @Test
    void opened_twice_it_is_the_same_store_closed_with_its_last_user() throws Exception {
        RunStore second = stores().open(location());
        second.append(SampleFacts.complete(RUN, cell(0, 0, 0), 0));

        second.close();
        second.close();

        assertThat(store.cell(RUN, cell(0, 0, 0))).isPresent();
    }

    @Test
    void a_closed_store_takes_nothing_more() {
        store.close();

        assertThatThrownBy(() -> store.append(SampleFacts.run("late"))).isInstanceOf(IllegalStateException.class);
    }
}
