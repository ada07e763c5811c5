// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.desk.ItemState;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code desk queue}: what lies on the desk, for those who run it. */
@Component
public final class QueueCommand implements Command {
    private final Office office;

    @Activate
    public QueueCommand(@Reference Office office) {
        this.office = office;
    }

    @Override
    public Usage usage() {
        return new Usage("desk queue", "List what lies on the desk and who has it",
                "For those who run the desk: it names runs and cells. People who grade see neither; they use 'desk grade'.",
                List.of(), List.of(Option.flag("all", "items that enough people have answered, too")), List.of("desk queue", "desk queue --all --json"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        return office.with(call, (desk, store) -> {
            List<ItemState> items = desk.items().stream().filter(i -> call.flag("all") || !i.answered() || !i.disputed().isEmpty()).toList();
            if (items.isEmpty()) console.note("Nothing waits on the desk. Have people grade with: assay run SUITE --worker W --grader human");
            else console.table(List.of("item", "run", "task", "turn", "purpose", "fields", "answers", "criteria", "people", "disputed"), items.stream().map(QueueCommand::row).toList());
            console.json(new Setting.Items(items.stream().map(QueueCommand::json).toList()));
            return 0;
        });
    }

    private static List<String> row(ItemState i) {
        return List.of(i.id(), i.filing().at().run(), i.filing().task(), String.valueOf(i.filing().at().turn()), i.filing().purpose(),
                String.join(", ", i.filing().fields()), i.latest().size() + "/" + i.filing().raters(), String.valueOf(i.filing().questions().size()),
                i.seats().stream().map(QueueCommand::seat).collect(Collectors.joining(", ")), String.join(", ", i.disputed()));
    }

    private static String seat(ItemState.Seat s) {
        String state = s.expert() + " " + s.state().name().toLowerCase(Locale.ROOT);
        return s.state() == ItemState.Seat.State.SKIPPED ? state + " (" + s.reason() + ")" : state;
    }

    private static Setting json(ItemState i) {
        return Settings.EMPTY.with("item", i.id()).with("run", i.filing().at().run()).with("cell", i.filing().at().cell().toString())
                .with("turn", i.filing().at().turn()).with("task", i.filing().task()).with("purpose", i.filing().purpose())
                .with("fields", Setting.ofTexts(i.filing().fields())).with("raters", i.filing().raters()).with("answers", i.latest().size())
                .with("criteria", Setting.ofTexts(i.filing().questions().stream().map(q -> q.criterion()).toList()))
                .with("answered", i.answered()).with("disputed", Setting.ofTexts(i.disputed()))
                .with("people", new Setting.Items(i.seats().stream().<Setting>map(s -> Settings.EMPTY.with("name", s.expert())
                        .with("state", s.state().name().toLowerCase(Locale.ROOT)).with("reason", s.reason())).toList()));
    }
}
