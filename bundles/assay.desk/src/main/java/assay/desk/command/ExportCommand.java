// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.desk.BlindItem;
import assay.desk.packet.PacketWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code desk export --as NAME --to FOLDER}: a packet of work to be done away from the desk. */
@Component
public final class ExportCommand implements Command {
    private static final long MOST_DAYS = 365;

    private final Office office;

    @Activate
    public ExportCommand(@Reference Office office) {
        this.office = office;
    }

    @Override
    public Usage usage() {
        return new Usage("desk export", "Write a packet of items for one person to grade away from the desk",
                """
                A folder with verdicts.xlsx, a row a criterion with a drop-down for the verdict, and beside it what was handed in.
                The items are reserved for as many days; bring the filled sheet back with 'desk import'.""",
                List.of(), List.of(Option.value("as", "NAME", "for whom", ""), Option.value("to", "FOLDER", "a folder that is not there yet", "").offering(Values.FILE),
                        Option.value("count", "N", "items at most", "50"), Option.value("days", "N", "for how long they are reserved", "14")),
                List.of("desk export --as anna --to packet-anna"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        String who = Office.who(call);
        Path folder = call.path(call.value("to").orElseThrow(() -> new UserError(Place.in("--to"), "No folder is named.", "Name one with --to FOLDER.")));
        if (Files.exists(folder)) throw new UserError(Place.in(folder.toString()), "It is there already.", "Name a folder that is not there yet.");
        long days = call.number("days").orElse(14L);
        long count = call.number("count").orElse(50L);
        if (days < 1 || days > MOST_DAYS) throw new UserError(Place.in("--days"), days + " is no number of days from 1 to " + MOST_DAYS + ".", "");
        if (count < 1 || count > 10_000) throw new UserError(Place.in("--count"), count + " is no number of items from 1 to 10000.", "");
        return office.with(call, (desk, store) -> {
            List<BlindItem> items = desk.take(who, (int) count, Duration.ofDays(days));
            if (items.isEmpty()) console.note("Nothing waits for " + who + ".");
            else {
                PacketWriter.write(folder, who, items, (item, own) -> {
                    ItemShown.write(item.brief().attachments(), own.resolve("task"));
                    ItemShown.write(item.reference(), own.resolve("reference"));
                    ItemShown.write(item.files(), own.resolve("submission"));
                });
                console.line(items.size() + " items for " + who + " in " + folder + ", reserved until " + items.get(0).until() + ". Bring it back with: assay desk import " + folder);
            }
            console.json(Settings.EMPTY.with("grader", who).with("folder", folder.toString()).with("items", Setting.ofTexts(items.stream().map(BlindItem::id).toList())));
            return 0;
        });
    }
}
