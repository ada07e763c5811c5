// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.desk.ItemState;
import assay.core.spi.desk.Marked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code desk status}: how far each run's items are, what people took, and how to go on. */
@Component
public final class StatusCommand implements Command {
    private final Office office;

    @Activate
    public StatusCommand(@Reference Office office) {
        this.office = office;
    }

    @Override
    public Usage usage() {
        return new Usage("desk status", "Show how far people are with each run, and the minutes they took", "", List.of(), List.of(), List.of("desk status"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        return office.with(call, (desk, store) -> {
            Map<String, List<ItemState>> byRun = new TreeMap<>();
            desk.items().forEach(i -> byRun.computeIfAbsent(i.filing().at().run(), r -> new ArrayList<>()).add(i));
            Map<String, List<Marked>> byPerson = new TreeMap<>();
            desk.items().stream().flatMap(i -> Stream.concat(i.marked().stream(), i.settled().stream()))
                    .forEach(m -> byPerson.computeIfAbsent(m.expert(), e -> new ArrayList<>()).add(m));
            if (byRun.isEmpty()) console.note("Nothing was laid on the desk. Have people grade with: assay run SUITE --worker W --grader human");
            else console.table(List.of("run", "items", "answered", "in work", "disputed", "minutes"), byRun.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList());
            if (!byPerson.isEmpty()) {
                console.line("");
                console.table(List.of("person", "handed in", "minutes"), byPerson.entrySet().stream()
                        .map(e -> List.of(e.getKey(), String.valueOf(e.getValue().size()), minutes(e.getValue()).toPlainString())).toList());
            }
            byRun.forEach((run, items) -> {
                if (items.stream().allMatch(ItemState::answered)) console.note("People are done with run " + run + ". Go on with: assay resume " + run);
            });
            console.json(Settings.EMPTY.with("runs", new Setting.Items(byRun.entrySet().stream().<Setting>map(e -> json(e.getKey(), e.getValue())).toList()))
                    .with("people", new Setting.Items(byPerson.entrySet().stream().<Setting>map(e -> Settings.EMPTY.with("name", e.getKey())
                            .with("handedIn", e.getValue().size()).with("minutes", Setting.of(minutes(e.getValue())))).toList())));
            return 0;
        });
    }

    private static long inWork(List<ItemState> items) {
        return items.stream().filter(i -> i.seats().stream().anyMatch(s -> s.state() == ItemState.Seat.State.RESERVED)).count();
    }

    private static long disputed(List<ItemState> items) {
        return items.stream().filter(i -> !i.disputed().isEmpty()).count();
    }

    private static List<Marked> said(List<ItemState> items) {
        return items.stream().flatMap(i -> Stream.concat(i.marked().stream(), i.settled().stream())).toList();
    }

    private static BigDecimal minutes(List<Marked> marked) {
        Duration sum = marked.stream().map(Marked::spent).reduce(Duration.ZERO, Duration::plus);
        return BigDecimal.valueOf(sum.toMillis()).divide(BigDecimal.valueOf(60_000), 1, RoundingMode.HALF_UP);
    }

    private static List<String> row(String run, List<ItemState> items) {
        return List.of(run, String.valueOf(items.size()), String.valueOf(items.stream().filter(ItemState::answered).count()), String.valueOf(inWork(items)),
                String.valueOf(disputed(items)), minutes(said(items)).toPlainString());
    }

    private static Settings json(String run, List<ItemState> items) {
        return Settings.EMPTY.with("run", run).with("items", items.size()).with("answered", items.stream().filter(ItemState::answered).count())
                .with("inWork", inWork(items)).with("disputed", disputed(items)).with("minutes", Setting.of(minutes(said(items))));
    }
}
