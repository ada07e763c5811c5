// SPDX-License-Identifier: Apache-2.0
package assay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.spi.document.DocumentConverter;
import assay.core.spi.document.UnreadableDocument;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class ConvertersTest {
    private static final int MOST = 10_000;

    private static String read(DocumentConverter converter, String name, byte[] bytes) throws Exception {
        return converter.convert(Blob.of(name, MediaTypes.of(name), bytes), MOST);
    }

    private static byte[] book() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var row = book.createSheet("Sales, 2026").createRow(2);
            row.createCell(0).setCellValue("North, \"old\"");
            row.createCell(2).setCellValue(1410.5);
            book.createSheet("Empty");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] pdf(String text, String password) throws Exception {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream ink = new PDPageContentStream(pdf, page)) {
                ink.beginText();
                ink.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                ink.newLineAtOffset(50, 700);
                ink.showText(text);
                ink.endText();
            }
            if (!password.isEmpty()) pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String entry, byte[] content) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void a_spreadsheet_gives_each_sheet_with_its_rows() throws Exception {
        assertThat(read(new SpreadsheetConverter(), "a.xlsx", book()))
                .isEqualTo("# Sheet: Sales, 2026\n\n\"North, \"\"old\"\"\",,1410.5\n\n# Sheet: Empty\n\n\n");
    }

    @Test
    void a_text_that_is_too_long_is_cut_and_says_so() throws Exception {
        String text = new SpreadsheetConverter().convert(Blob.of("a.xlsx", MediaTypes.of("a.xlsx"), book()), 30);

        assertThat(text).startsWith("# Sheet: Sales, 2026\n\n\"North,").contains("only its first 30 characters");
    }

    @Test
    void a_word_document_gives_its_paragraphs_and_tables() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument doc = new XWPFDocument()) {
            doc.createParagraph().createRun().setText("Dear client");
            doc.createTable(1, 2).getRow(0).getCell(1).setText("second");
            doc.write(out);
        }

        assertThat(read(new WordConverter(), "a.docx", out.toByteArray())).contains("Dear client\n", "\tsecond");
    }

    @Test
    void slides_give_their_text_under_their_number() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText("Growth");
            show.write(out);
        }

        assertThat(read(new SlidesConverter(), "a.pptx", out.toByteArray())).startsWith("# Slide 1\n\nGrowth");
    }

    @Test
    void a_pdf_gives_the_words_of_its_pages() throws Exception {
        assertThat(read(new PdfConverter(), "a.pdf", pdf("Invoice 17", ""))).isEqualTo("# Page 1\n\nInvoice 17\n\n");
    }

    @Test
    void a_web_page_gives_its_words_without_scripts() throws Exception {
        String page = "<title>T</title><body><h1>Big</h1><p>one <a href='https://x.org'>two</a></p><script>evil()</script></body>";

        assertThat(read(new WebPageConverter(), "a.html", page.getBytes(StandardCharsets.UTF_8))).isEqualTo("T\n\nBig\none two (https://x.org)\n");
    }

    @Test
    void a_table_is_decoded_by_what_its_bytes_say() throws Exception {
        assertThat(read(new TableConverter(), "a.csv", "\uFEFFä,b\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("ä,b\n");
        assertThat(read(new TableConverter(), "a.csv", "ä,€".getBytes("windows-1252"))).isEqualTo("ä,€");
        assertThat(read(new TableConverter(), "a.csv", "\uFEFFä".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("ä");
    }

    @Test
    void an_encrypted_file_is_named_as_such() {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};

        assertThatThrownBy(() -> read(new SpreadsheetConverter(), "a.xlsx", ole)).isInstanceOf(UnreadableDocument.class).hasMessageContaining("encrypted");
        assertThatThrownBy(() -> read(new PdfConverter(), "a.pdf", pdf("x", "secret"))).isInstanceOf(UnreadableDocument.class).hasMessageContaining("encrypted");
    }

    @Test
    void broken_files_of_every_kind_are_unreadable_and_nothing_worse() throws Exception {
        byte[] cut = java.util.Arrays.copyOf(book(), 900);
        for (DocumentConverter c : new DocumentConverter[] {new SpreadsheetConverter(), new WordConverter(), new SlidesConverter(), new PdfConverter()}) {
            assertThatThrownBy(() -> read(c, "a.bin", cut)).isInstanceOf(UnreadableDocument.class);
            assertThatThrownBy(() -> read(c, "a.bin", new byte[0])).isInstanceOf(UnreadableDocument.class);
            assertThatThrownBy(() -> read(c, "a.bin", zip("x.xml", new byte[9]))).isInstanceOf(UnreadableDocument.class);
        }
        assertThatThrownBy(() -> read(new WordConverter(), "a.docx", book())).isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void a_sheet_that_unpacks_to_far_more_than_it_should_is_refused() throws Exception {
        String start = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>";
        byte[] bomb = with(book(), "xl/sharedStrings.xml", (start + "x".repeat(100 << 20)).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> read(new SpreadsheetConverter(), "a.xlsx", bomb)).isInstanceOf(UnreadableDocument.class).hasMessageContaining("zip bomb");
    }

    @Test
    void an_entity_that_points_outside_is_not_followed() throws Exception {
        String evil = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<si><t>&e;</t></si></sst>";
        byte[] book = with(book(), "xl/sharedStrings.xml", evil.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> read(new SpreadsheetConverter(), "a.xlsx", book)).isInstanceOf(UnreadableDocument.class).hasMessageNotContaining("root:");
    }

    private static byte[] with(byte[] book, String entry, byte[] content) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(book)); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry e; (e = in.getNextEntry()) != null; ) {
                zip.putNextEntry(new ZipEntry(e.getName()));
                zip.write(e.getName().equals(entry) ? content : in.readAllBytes());
            }
        }
        return out.toByteArray();
    }
}
