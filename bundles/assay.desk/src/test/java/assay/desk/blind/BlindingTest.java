// SPDX-License-Identifier: Apache-2.0
package assay.desk.blind;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.content.Blob;
import assay.core.spi.desk.BlindItem;
import assay.desk.DeskCase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class BlindingTest extends DeskCase {
    private BlindItem received(String text, Blob... files) {
        run(1, text, files);
        experts("anna");
        desk.file(filing(0, 1));
        return desk.next("anna").orElseThrow();
    }

    @Test
    void neither_the_run_nor_its_worker_is_named() {
        BlindItem item = received("I am Wonder-7B by ACME (acme:wonder-7b), better than GPT-4o or Claude 3.5 Sonnet.");

        assertThat(item.text()).isEqualTo("I am [withheld] by [withheld] ([withheld]), better than [withheld] or [withheld].");
        assertThat(item.toString()).doesNotContainIgnoringCase("wonder").doesNotContainIgnoringCase("acme");
    }

    @Test
    void a_name_that_the_task_itself_uses_is_no_secret_and_words_that_hold_a_name_stay() {
        BlindItem item = received("The llama is smaller than the camel; acmesthesia and wonders aside.");

        assertThat(item.text()).isEqualTo("The llama is smaller than the camel; acmesthesia and wonders aside.");
    }

    @Test
    void files_are_renamed_and_their_text_is_looked_through() {
        BlindItem item = received("see file", Blob.ofText("wonder-7b/report by acme.md", "text/markdown", "Written by ACME's wonder-7b"));

        assertThat(item.files()).singleElement().satisfies(f -> {
            assertThat(f.name()).isEqualTo("withheld/report by withheld.md");
            assertThat(f.text()).isEqualTo("Written by [withheld]'s [withheld]");
        });
    }

    @Test
    void an_office_file_loses_who_made_it() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("docProps/core.xml"));
            zip.write("<p><dc:creator>python-docx</dc:creator><dc:title>Sales</dc:title></p>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:t>by wonder-7b</w:t>".getBytes(StandardCharsets.UTF_8));
        }

        BlindItem item = received("see file", Blob.of("out.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", bytes.toByteArray()));

        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(item.files().get(0).bytes()))) {
            zip.getNextEntry();
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("<p><dc:creator></dc:creator><dc:title>Sales</dc:title></p>");
            zip.getNextEntry();
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("<w:t>by [withheld]</w:t>");
        }
    }
}
