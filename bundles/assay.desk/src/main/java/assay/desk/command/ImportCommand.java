// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import assay.core.problem.Place;
import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.ItemState;
import assay.core.spi.desk.Mark;
import assay.desk.packet.PacketReader;
import assay.desk.packet.PacketReader.Filled;
import assay.desk.packet.PacketWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code desk import FOLDER}: takes a packet back, and names what does not fit. */
@Component
public final class ImportCommand implements Command {
    private final Office office;

    @Activate
    public ImportCommand(@Reference Office office) {
        this.office = office;
    }

    @Override
    public Usage usage() {
        return new Usage("desk import", "Take a packet back that was graded away from the desk",
                """
                What does not fit is named with row, column and value, and nothing is handed in; with --fitting the items that fit
                are. Items without any verdict are left open. A packet that was taken back before changes nothing.""",
                List.of(new Parameter("FOLDER", "that 'desk export' wrote", 1, 1, Values.FILE)),
                List.of(Option.flag("fitting", "hand in the items that fit, although others do not")), List.of("desk import packet-anna"));
    }

    /** What became of the items. */
    private static final class Count {
        final Problems problems = new Problems();
        final List<Runnable> handIn = new ArrayList<>();
        int open;
        int before;
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        Path folder = call.path(call.parameters().get(0));
        Count count = new Count();
        PacketReader.Packet packet = PacketReader.read(folder, count.problems);
        return office.with(call, (desk, store) -> {
            for (Filled filled : packet.items()) item(desk, packet.expert(), filled, folder.resolve(PacketWriter.FILE), count);
            if (!call.flag("fitting")) count.problems.orThrow();
            count.handIn.forEach(Runnable::run);
            count.problems.all().stream().map(Problem::toString).forEach(console::note);
            console.line(count.handIn.size() + " items of " + packet.expert() + " are handed in; " + count.before + " were before, " + count.open + " are left open.");
            console.json(Settings.EMPTY.with("grader", packet.expert()).with("handedIn", count.handIn.size()).with("before", count.before)
                    .with("open", count.open).with("problems", count.problems.errors()));
            return count.problems.errors() > 0 ? 2 : 0;
        });
    }

    private static void item(Desk desk, String expert, Filled filled, Path file, Count count) {
        Place place = Place.in(file + ", row " + filled.row() + ", column A (item)");
        Optional<ItemState> found = desk.items().stream().filter(i -> i.id().equals(filled.item())).findFirst();
        if (found.isEmpty()) count.problems.error(place, "\"" + filled.item() + "\" does not lie on this desk.", "Take the packet to the store that it came from.");
        else if (filled.marks().isEmpty()) count.open++;
        else if (said(found.get(), expert).containsAll(filled.marks())) count.before++;
        else if (filled.marks().size() < filled.rows())
            count.problems.error(Place.in(file + ", row " + filled.row() + ", column E (verdict)"), "\"" + filled.item() + "\" has a verdict in "
                    + filled.marks().size() + " of " + filled.rows() + " rows.", "Fill all rows of an item, or none.");
        else check(desk, expert, filled, place, count);
    }

    private static Set<Mark> said(ItemState item, String expert) {
        return Set.copyOf(item.marked().stream().filter(m -> m.expert().equals(expert)).flatMap(m -> m.marks().stream()).distinct().toList());
    }

    private static void check(Desk desk, String expert, Filled filled, Place place, Count count) {
        try {
            desk.check(filled.item(), expert, filled.marks());
            count.handIn.add(() -> desk.submit(filled.item(), expert, filled.marks(), filled.spent()));
        } catch (UserError e) {
            for (Problem p : e.problems()) count.problems.error(Place.in(place.source() + ": " + p.place().source()), p.message(), p.remedy());
        }
    }
}
