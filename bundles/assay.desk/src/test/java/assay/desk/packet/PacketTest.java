// SPDX-License-Identifier: Apache-2.0
package assay.desk.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.spi.desk.BlindItem;
import assay.core.spi.desk.Mark;
import assay.desk.DeskCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketTest extends DeskCase {
    @TempDir
    private Path folder;

    private List<BlindItem> exported() throws IOException {
        run(2, "by wonder-7b");
        experts("anna");
        desk.file(filing(0, 1));
        desk.file(filing(1, 1));
        List<BlindItem> items = desk.take("anna", 10, Duration.ofDays(14));
        PacketWriter.write(folder, "anna", items, (item, own) -> {});
        return items;
    }

    /** As a person fills it in. */
    private void fill(int row, Column column, String value) throws IOException {
        Path file = folder.resolve(PacketWriter.FILE);
        XSSFWorkbook book;
        try (InputStream in = Files.newInputStream(file)) {
            book = new XSSFWorkbook(in);
        }
        Sheet sheet = book.getSheet(PacketWriter.SHEET);
        sheet.getRow(row - 1).createCell(column.ordinal()).setCellValue(value);
        try (OutputStream out = Files.newOutputStream(file); book) {
            book.write(out);
        }
    }

    @Test
    void the_verdict_is_chosen_from_a_list_and_nothing_names_the_worker() throws IOException {
        List<BlindItem> items = exported();

        try (InputStream in = Files.newInputStream(folder.resolve(PacketWriter.FILE)); XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(book.getSheetAt(0).getDataValidations()).singleElement().satisfies(v ->
                    assertThat(v.getValidationConstraint().getExplicitListValues()).containsExactly("met", "not met", "unsure"));
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        }
        assertThat(Files.readString(folder.resolve("items/" + items.get(0).id() + "/handed-in.txt"))).isEqualTo("by [withheld]");
        assertThat(items.get(0).until()).isEqualTo(clock.instant().plus(Duration.ofDays(14)));
    }

    @Test
    void what_was_filled_in_comes_back() throws IOException {
        List<BlindItem> items = exported();
        fill(2, Column.VERDICT, "not met");
        fill(2, Column.FIX, "Add it up.");
        fill(2, Column.MINUTES, "7,5");

        Problems problems = new Problems();
        PacketReader.Packet packet = PacketReader.read(folder, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(packet.expert()).isEqualTo("anna");
        assertThat(packet.items().get(0)).isEqualTo(new PacketReader.Filled(items.get(0).id(), 1,
                List.of(new Mark("figures", Mark.Said.NOT_MET, java.util.OptionalDouble.empty(), "", "Add it up.")), Duration.ofSeconds(450), 2));
        assertThat(packet.items().get(1).marks()).isEmpty();
    }

    @Test
    void what_does_not_fit_is_named_with_row_column_and_value() throws IOException {
        exported();
        fill(2, Column.VERDICT, "mett");
        fill(3, Column.EVIDENCE, "page 3");
        fill(3, Column.MINUTES, "soon");

        Problems problems = new Problems();
        PacketReader.read(folder, problems);

        assertThat(problems.all()).extracting(Problem::toString).anyMatch(p -> p.contains("row 2, column E (verdict)") && p.contains("\"mett\""))
                .anyMatch(p -> p.contains("row 3, column G (evidence)") && p.contains("\"page 3\"")).anyMatch(p -> p.contains("row 3, column I (minutes)") && p.contains("\"soon\""));
    }

    @Test
    void a_file_that_is_no_packet_is_refused() throws IOException {
        Files.writeString(folder.resolve(PacketWriter.FILE), "no zip");

        assertThatThrownBy(() -> PacketReader.read(folder, new Problems())).isInstanceOf(UserError.class).hasMessageContaining("no spreadsheet");
        assertThatThrownBy(() -> PacketReader.read(folder.resolve("elsewhere"), new Problems())).isInstanceOf(UserError.class).hasMessageContaining("There is no verdicts.xlsx");
    }
}
