// SPDX-License-Identifier: Apache-2.0
package assay.document.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.web.AttachmentRenderer;
import assay.core.spi.web.Preview;
import assay.core.spi.web.Preview.Grid;
import assay.core.spi.web.Preview.Lines;
import assay.core.spi.web.Preview.Note;
import assay.core.spi.web.Preview.Picture;
import assay.core.spi.web.Preview.Words;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderersTest {
    private static Blob file(String name, byte[] bytes) {
        return Blob.of(name, MediaTypes.of(name), bytes);
    }

    private static Blob text(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a document into a stream. */
    private interface Writing {
        void to(ByteArrayOutputStream out) throws Exception;
    }

    private static byte[] bytes(Writing writing) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    private static byte[] book() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Sales");
            sheet.createRow(0).createCell(0).setCellValue(4);
            sheet.getRow(0).createCell(1).setCellFormula("A1*2");
            sheet.createRow(1).createCell(0).setCellValue("<script>alert(1)</script>");
            sheet.setColumnHidden(1, true);
            book.createSheet("Notes").createRow(0).createCell(0).setCellValue("secret");
            book.setSheetHidden(1, true);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            return bytes(book::write);
        }
    }

    private static byte[] pdf(int pages) throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) pdf.addPage(new PDPage());
            PDDocumentInformation about = new PDDocumentInformation();
            about.setAuthor("wonder-7b");
            pdf.setDocumentInformation(about);
            return bytes(pdf::save);
        }
    }

    @Test
    void a_spreadsheet_shows_values_formulas_and_what_is_hidden() throws Exception {
        Preview sales = new SheetRenderer().render(file("a.xlsx", book()), 0);
        Preview notes = new SheetRenderer().render(file("a.xlsx", book()), 1);

        assertThat(sales.parts()).containsExactly("Sales", "Notes (hidden)");
        Grid grid = (Grid) sales.blocks().get(0);
        assertThat(grid.columns()).containsExactly("A", "B");
        assertThat(grid.rows().get(0).cells()).containsExactly(new Grid.Cell("4", ""), new Grid.Cell("8", "=A1*2"));
        assertThat(grid.rows().get(1).cells().get(0).text()).isEqualTo("<script>alert(1)</script>");
        assertThat(sales.blocks()).contains(new Note("Hidden columns: B."));
        assertThat(notes.blocks().get(0)).isEqualTo(new Note("This sheet is hidden in the file."));
    }

    @Test
    void a_long_sheet_comes_in_parts_and_a_part_too_far_is_the_last() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Long");
            for (int i = 0; i < 450; i++) sheet.createRow(i).createCell(0).setCellValue(i);

            Preview last = new SheetRenderer().render(file("a.xlsx", bytes(book::write)), 99);

            assertThat(last.parts()).containsExactly("Long 1–200", "Long 201–400", "Long 401–450");
            assertThat(((Grid) last.blocks().get(0)).rows()).hasSize(50).first().extracting(Grid.Row::name).isEqualTo("401");
        }
    }

    @Test
    void a_page_of_a_pdf_is_drawn_and_its_properties_can_be_taken_out() throws Exception {
        Preview second = new PdfRenderer().render(file("a.pdf", pdf(3)), 1);
        Blob clean = new PdfRenderer().anonymous(file("a.pdf", pdf(3))).orElseThrow();

        assertThat(second.parts()).containsExactly("Page 1", "Page 2", "Page 3");
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(((Picture) second.blocks().get(0)).bytes()));
        assertThat(drawn.getHeight()).isBetween(1_500, Drawn.LONGEST_SIDE);
        try (PDDocument pdf = Loader.loadPDF(clean.bytes())) {
            assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void a_word_document_shows_headings_emphasis_and_tables() throws Exception {
        try (XWPFDocument word = new XWPFDocument()) {
            var title = word.createParagraph();
            title.setStyle("Heading1");
            title.createRun().setText("Findings");
            var run = word.createParagraph().createRun();
            run.setBold(true);
            run.setText("Pay at once");
            word.createTable(1, 2).getRow(0).getCell(1).setText("<b>right</b>");

            List<Preview.Block> blocks = new WordRenderer().render(file("a.docx", bytes(word::write)), 0).blocks();

            assertThat(blocks.get(0)).isEqualTo(Spans.plain(Words.Kind.HEADING, 1, "Findings"));
            assertThat(((Words) blocks.get(1)).spans()).containsExactly(new Words.Span("Pay at once", Words.Style.STRONG));
            assertThat(((Grid) blocks.get(2)).rows().get(0).cells().get(1).text()).isEqualTo("<b>right</b>");
        }
    }

    @Test
    void markdown_becomes_prose_and_html_in_it_stays_text() throws Exception {
        Preview seen = new MarkdownRenderer().render(text("a.md", "# Plan\n\nSee [x](javascript:alert(1)) **now**.\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<script>x</script>\n"), 0);

        assertThat(seen.blocks().get(0)).isEqualTo(Spans.plain(Words.Kind.HEADING, 1, "Plan"));
        assertThat(((Words) seen.blocks().get(1)).spans()).containsExactly(new Words.Span("See x (javascript:alert(1)) ", Words.Style.PLAIN),
                new Words.Span("now", Words.Style.STRONG), new Words.Span(".", Words.Style.PLAIN));
        assertThat(seen.blocks().get(3)).isEqualTo(Spans.plain(Words.Kind.ITEM, 1, "2. two"));
        assertThat(((Grid) seen.blocks().get(4)).rows()).hasSize(2);
        assertThat(seen.blocks().get(5)).isEqualTo(new Lines(1, List.of("<script>x</script>")));
    }

    @Test
    void tables_and_programs_have_numbered_rows_and_lines() throws Exception {
        Grid grid = (Grid) new TableRenderer().render(text("a.csv", "x,y\n\"1,5\",=2+2\n"), 0).blocks().get(0);
        Preview code = new TextRenderer().render(text("a.py", IntStream.range(0, 1_200).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"))), 1);

        assertThat(grid.rows().get(1)).isEqualTo(new Grid.Row("2", List.of(new Grid.Cell("1,5", ""), new Grid.Cell("=2+2", ""))));
        assertThat(code.parts()).containsExactly("Lines 1–1000", "Lines 1001–1200");
        assertThat(((Lines) code.blocks().get(0)).first()).isEqualTo(1_001);
    }

    @Test
    void a_picture_is_drawn_anew_and_fits() throws Exception {
        byte[] wide = bytes(out -> ImageIO.write(new BufferedImage(4_000, 100, BufferedImage.TYPE_INT_ARGB), "png", out));

        Picture drawn = (Picture) new ImageRenderer().render(file("a.png", wide), 0).blocks().get(0);

        assertThat(ImageIO.read(new ByteArrayInputStream(drawn.bytes())).getWidth()).isEqualTo(Drawn.LONGEST_SIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.xlsx", "a.docx", "a.pptx", "a.png"})
    void a_file_that_is_not_what_its_name_says_is_refused_with_the_reason(String name) {
        AttachmentRenderer renderer = switch (name) {
            case "a.pdf" -> new PdfRenderer();
            case "a.xlsx" -> new SheetRenderer();
            case "a.docx" -> new WordRenderer();
            case "a.pptx" -> new SlidesRenderer();
            default -> new ImageRenderer();
        };

        assertThatThrownBy(() -> renderer.render(text(name, "no such thing"), 0)).isInstanceOf(UnreadableDocument.class).hasMessageStartingWith("it is ");
    }

    @Test
    void a_picture_that_would_fill_the_memory_is_not_decoded() throws Exception {
        byte[] png = bytes(out -> ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "png", out));
        for (int at : new int[] {16, 20}) png[at + 1] = 1;

        assertThatThrownBy(() -> new ImageRenderer().render(file("a.png", png), 0)).isInstanceOf(UnreadableDocument.class).hasMessageContaining("pixels");
    }
}
