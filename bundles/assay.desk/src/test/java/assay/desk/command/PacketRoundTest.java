// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.UserError;
import assay.core.run.TurnId;
import assay.core.spi.desk.Filing;
import assay.core.spi.desk.ItemState;
import assay.core.spi.desk.Mark;
import assay.core.spi.store.RunStore;
import assay.core.task.Importance;
import assay.desk.DeskCase;
import assay.desk.packet.PacketWriter;
import assay.testkit.fakes.FakeCall;
import assay.testkit.fakes.FakeConsole;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packet that is exported, filled in as a person fills it in, and taken back. */
class PacketRoundTest extends DeskCase {
    private static final int ID = 0;
    private static final int VERDICT = 4;

    @TempDir
    private Path home;

    private final Office office = new Office(l -> unclosed(), s -> desk);
    private final FakeConsole console = new FakeConsole();

    /** The store outlives the command. */
    private RunStore unclosed() {
        return (RunStore) Proxy.newProxyInstance(RunStore.class.getClassLoader(), new Class<?>[] {RunStore.class},
                (p, m, args) -> m.getName().equals("close") ? null : m.invoke(store, args));
    }

    @BeforeEach
    void export() throws Exception {
        run(3, "by wonder-7b");
        experts("anna");
        for (int t = 0; t < 3; t++)
            desk.file(new Filing(new TurnId(RUN, turn(t).cell(), 0), "task-" + t, List.of(question("figures", Importance.CRITICAL), question("tone", Importance.OPTIONAL)), 1,
                    List.of(), "grading", Optional.empty()));
        new ExportCommand(office).run(FakeCall.in(home).with("as", "anna").with("to", "packet"), console);
    }

    /** What the drop-down of a cell offers. */
    private static List<String> offered(Sheet sheet, int row) {
        return sheet.getDataValidations().stream().filter(v -> List.of(v.getRegions().getCellRangeAddresses()).stream().anyMatch(r -> r.isInRange(row, VERDICT)))
                .flatMap(v -> List.of(v.getValidationConstraint().getExplicitListValues()).stream()).toList();
    }

    /** Chooses verdicts from the drop-downs, row by row; an empty word leaves the row as it is, another one is typed. */
    private String fill(String... words) throws IOException {
        Path file = home.resolve("packet").resolve(PacketWriter.FILE);
        XSSFWorkbook book;
        try (InputStream in = Files.newInputStream(file)) {
            book = new XSSFWorkbook(in);
        }
        Sheet sheet = book.getSheetAt(0);
        String first = sheet.getRow(1).getCell(ID).getStringCellValue();
        for (int i = 0; i < words.length; i++) {
            Row row = sheet.getRow(i + 1);
            if (List.of("met", "not met", "unsure").contains(words[i])) assertThat(offered(sheet, i + 1)).contains(words[i]);
            if (!words[i].isEmpty()) row.createCell(VERDICT).setCellValue(words[i]);
        }
        try (OutputStream out = Files.newOutputStream(file); book) {
            book.write(out);
        }
        return first;
    }

    private int imported(boolean fitting) throws Exception {
        FakeCall call = FakeCall.in(home, "packet");
        return new ImportCommand(office).run(fitting ? call.with("fitting", "true") : call, console);
    }

    private long submitted() {
        return desk.items().stream().filter(i -> !i.marked().isEmpty()).count();
    }

    @Test
    void a_wrong_verdict_and_a_missing_one_are_named_and_nothing_is_handed_in() throws Exception {
        fill("met", "met", "mett", "unsure", "met", "");

        assertThatThrownBy(() -> imported(false)).isInstanceOf(UserError.class).hasMessageContaining("row 4, column E (verdict)").hasMessageContaining("\"mett\"")
                .hasMessageContaining("has a verdict in 1 of 2 rows");
        assertThat(submitted()).isZero();
    }

    @Test
    void what_fits_is_handed_in_where_that_is_wanted_and_the_rest_after_it_was_mended() throws Exception {
        String first = fill("met", "unsure", "mett", "unsure", "met", "");

        assertThat(imported(true)).isEqualTo(2);
        assertThat(submitted()).isEqualTo(1);
        ItemState done = desk.items().stream().filter(i -> i.id().equals(first)).findFirst().orElseThrow();
        assertThat(done.marked().get(0).marks()).containsExactly(Mark.of("figures", Mark.Said.MET), Mark.of("tone", Mark.Said.UNSURE));
        clock.move(Duration.ofDays(1));
        fill("", "", "met", "met", "met", "not met");

        assertThat(imported(false)).isZero();
        assertThat(submitted()).isEqualTo(3);
        assertThat(imported(false)).isZero();
        assertThat(console.lines()).contains("2 items of anna are handed in; 1 were before, 0 are left open.", "0 items of anna are handed in; 3 were before, 0 are left open.");
    }
}
