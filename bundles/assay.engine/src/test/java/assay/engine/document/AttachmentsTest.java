// SPDX-License-Identifier: Apache-2.0
package assay.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.content.Blob;
import assay.core.settings.Settings;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.model.Prompt;
import assay.core.spi.store.Fact;
import assay.core.spi.workshop.Enclosure;
import assay.core.work.Outcome;
import assay.core.work.Submission;
import assay.engine.bench.Workbench;
import assay.testkit.fakes.TaskBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttachmentsTest {
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Blob BOOK = Blob.of("book.xlsx", SHEET, new byte[] {1});

    private static Workbench bench(Blob file, String version) {
        Workbench bench = new Workbench().suite(TaskBuilder.task("t").attach(file).criterion("c", "keyword", Settings.EMPTY.with("word", "as")).build());
        bench.solvers.put("single", (work, shop) -> {
            Enclosure e = shop.enclose(work.brief().attachments().get(0));
            shop.ask(Prompt.of(assay.core.spi.model.Message.user("do it")));
            return Submission.of(e instanceof Enclosure.AsText t ? "as text " + t.text().text() : "as file");
        }, Map.of());
        bench.converters.put("spreadsheet", (f, most) -> {
            if (f.name().startsWith("locked")) throw new UnreadableDocument("it is encrypted");
            return "cells";
        }, Map.of("assay.converter.types", SHEET + ",text/csv", "assay.converter.version", version));
        return bench;
    }

    private static Fact.Handed handed(Workbench bench) {
        return bench.store.submissions("r").findFirst().orElseThrow();
    }

    @Test
    void a_spreadsheet_goes_in_as_text_and_the_submission_says_by_which_converter() throws Exception {
        Workbench bench = bench(BOOK, "3");

        bench.run("scripted:m");

        assertThat(handed(bench).submission().text()).isEqualTo("as text cells");
        assertThat(handed(bench).provenance().materials()).extracting(m -> m.describe()).containsExactly("book.xlsx as text by spreadsheet 3");
    }

    @Test
    void what_a_solver_without_a_model_has_converted_is_told_as_well() throws Exception {
        Workbench bench = bench(BOOK, "3");
        bench.solvers.put("echo", (work, shop) -> Submission.of(((Enclosure.AsText) shop.enclose(BOOK)).text().text()), Map.of("assay.solver.needsModel", "false"));

        bench.run("echo:x");

        assertThat(handed(bench).submission().text()).isEqualTo("cells");
        assertThat(handed(bench).provenance().materials()).extracting(m -> m.describe()).containsExactly("book.xlsx as text by spreadsheet 3");
    }

    @Test
    void a_converter_that_is_taken_away_leaves_the_cell_to_a_resume() throws Exception {
        Workbench bench = bench(BOOK, "3");
        bench.afterPlanning(() -> bench.converters.remove("spreadsheet"));

        RunEnd end = bench.run("scripted:m");
        Outcome outcome = bench.onlyCell().outcome();
        bench.afterPlanning(() -> {});
        bench.converters.put("spreadsheet", (f, most) -> "cells", Map.of("assay.converter.types", SHEET, "assay.converter.version", "3"));
        bench.resume();

        assertThat(end.stopped()).contains("converter gone", "\"spreadsheet\"");
        assertThat(outcome).isEqualTo(Outcome.PLUGIN_GONE);
        assertThat(handed(bench).submission().text()).isEqualTo("as text cells");
    }

    @Test
    void another_version_of_the_converter_is_another_attempt() throws Exception {
        Workbench one = bench(BOOK, "1");
        Workbench two = bench(BOOK, "2");

        one.run("scripted:m");
        two.run("scripted:m");

        assertThat(handed(one).attempt()).isNotEqualTo(handed(two).attempt());
    }

    @Test
    void nothing_is_converted_where_the_worker_refuses_it_and_the_plan_tells() throws Exception {
        Workbench bench = bench(BOOK, "1");

        bench.run("scripted:m[attachments=refuse]");

        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.WITHHELD);
        assertThat(bench.onlyCell().reason()).contains("book.xlsx", "attachments=refuse");
        assertThat(bench.notes).anyMatch(n -> n.startsWith("1 cell of worker scripted:m[attachments=refuse] will be withheld"));
    }

    @Test
    void a_file_that_cannot_be_read_withholds_the_cell_without_a_call() throws Exception {
        Workbench bench = bench(Blob.of("locked.xlsx", SHEET, new byte[] {1}), "1");

        var end = bench.run("scripted:m");

        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.WITHHELD);
        assertThat(bench.onlyCell().reason()).isEqualTo("attachment \"locked.xlsx\" cannot be put before the model: it is encrypted");
        assertThat(end.modelCalls()).isZero();
    }

    @Test
    void an_image_goes_as_a_file_unless_only_text_is_wanted() throws Exception {
        Workbench file = bench(Blob.of("a.png", "image/png", new byte[] {1}), "1");
        Workbench text = bench(Blob.of("a.png", "image/png", new byte[] {1}), "1");

        file.run("scripted:m");
        text.run("scripted:m[attachments=text]");

        assertThat(handed(file).submission().text()).isEqualTo("as file");
        assertThat(handed(file).provenance().materials()).isEmpty();
        assertThat(text.onlyCell().outcome()).isEqualTo(Outcome.WITHHELD);
    }

    @Test
    void a_table_goes_through_the_converter_that_takes_it() throws Exception {
        Workbench bench = bench(Blob.ofText("a.csv", "text/csv", "x,y"), "1");

        bench.run("scripted:m");

        assertThat(handed(bench).provenance().materials()).hasSize(1);
    }

    @Test
    void another_word_for_the_mode_is_refused_before_the_run() {
        Workbench bench = bench(BOOK, "1");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> bench.run("scripted:m[attachments=maybe]")))
                .hasMessageContaining("must be native, text or refuse");
        assertThat(bench.store.runs()).isEqualTo(List.of());
    }

    @Test
    void a_plugin_reads_a_spreadsheet_as_words_whatever_the_model_takes() throws Exception {
        Workbench bench = bench(BOOK, "3");
        bench.solvers.put("single", (work, shop) -> Submission.of("read as " + shop.read(work.brief().attachments().get(0)).text()), Map.of());

        bench.run("scripted:m");

        assertThat(handed(bench).submission().text()).isEqualTo("read as cells");
        assertThat(handed(bench).provenance().materials()).extracting(m -> m.describe()).containsExactly("book.xlsx as text by spreadsheet 3");
    }
}
