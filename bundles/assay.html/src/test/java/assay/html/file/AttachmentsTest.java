// SPDX-License-Identifier: Apache-2.0
package assay.html.file;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.content.Blob;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.web.AttachmentRenderer;
import assay.core.spi.web.Preview;
import assay.html.HarmlessOutput;
import assay.html.file.template.JtepreviewGenerated;
import assay.testkit.engine.FakeLending;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttachmentsTest {
    private final FakeLending lending = new FakeLending();
    private final Attachments attachments = new Attachments(lending, Duration.ofSeconds(1));

    private void install(String name, String types, String rank, AttachmentRenderer renderer) {
        lending.with(AttachmentRenderer.class, name, renderer, Map.of("assay.renderer.types", types, "assay.renderer.version", "3", "assay.renderer.rank", rank));
    }

    private static AttachmentRenderer saying(Preview.Block block) {
        return (file, part) -> new Preview(List.of("All of it"), 0, List.of(block));
    }

    private static Blob file(String type) {
        return Blob.ofText("a.xyz", type, "content");
    }

    @Test
    void the_renderer_of_the_highest_rank_is_asked_and_named_with_its_version() throws Exception {
        install("plain", "text/plain", "0", saying(new Preview.Note("plain")));
        install("better", "text/x-new,text/plain", "5", saying(new Preview.Note("better")));

        assertThat(attachments.look(file("text/plain"), 0)).isEqualTo(new Attachments.Seen(new Preview(List.of("All of it"), 0, List.of(new Preview.Note("better"))), "better 3"));
    }

    @Test
    void a_text_of_a_kind_that_nobody_knows_is_shown_as_plain_text_and_other_files_are_not() throws Exception {
        install("plain", "text/plain", "0", saying(new Preview.Note("plain")));

        assertThat(attachments.look(file("text/x-rare"), 0)).isInstanceOf(Attachments.Seen.class);
        assertThat(attachments.look(file("video/mp4"), 0)).isEqualTo(new Attachments.Unreadable("no installed bundle shows files of the type video/mp4", ""));
    }

    @Test
    void a_renderer_that_breaks_or_never_ends_makes_the_file_one_that_could_not_be_opened() throws Exception {
        install("broken", "a/broken", "0", (file, part) -> {
            throw new OutOfMemoryError("too big");
        });
        install("slow", "a/slow", "0", (file, part) -> {
            Thread.sleep(60_000);
            throw new UnreadableDocument("never");
        });

        assertThat(((Attachments.Unreadable) attachments.look(file("a/broken"), 0)).why()).contains("broke", "too big");
        assertThat(((Attachments.Unreadable) attachments.look(file("a/slow"), 0)).why()).isEqualTo("it was not opened within 1 seconds");
    }

    @Test
    void nothing_that_a_file_says_becomes_markup() {
        String evil = "<script>x</script>\"' onload=\"x";
        StringOutput page = new StringOutput();
        Preview preview = new Preview(List.of("p"), 0, List.of(new Preview.Note(evil), new Preview.Lines(7, List.of(evil)), new Preview.Grid(List.of(evil), List.of(
                new Preview.Grid.Row(evil, List.of(new Preview.Grid.Cell(evil, evil))))), new Preview.Words(Preview.Words.Kind.HEADING, 1, List.of(
                new Preview.Words.Span(evil, Preview.Words.Style.STRONG))), new Preview.Picture("image/png", new byte[] {1}, evil)));

        JtepreviewGenerated.render(new HarmlessOutput(page), null, preview);

        assertThat(page.toString()).doesNotContain("<script").doesNotContain("\" onload").contains("&lt;script&gt;", "<th scope=\"row\">7</th>", "data:image/png;base64,AQ==");
    }
}
