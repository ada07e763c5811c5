// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.Dispute;
import assay.core.spi.desk.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code desk adjudicate --as NAME}: settles disagreements; what people said is kept. */
@Component
public final class AdjudicateCommand implements Command {
    private final Office office;

    @Activate
    public AdjudicateCommand(@Reference Office office) {
        this.office = office;
    }

    @Override
    public Usage usage() {
        return new Usage("desk adjudicate", "Settle what people disagree on",
                """
                Shows only criteria on which people said different things, with what each of them said and without their names.
                Your verdict counts from then on; theirs are kept beside it. Who graded an item cannot settle it.""",
                List.of(), List.of(Option.value("as", "NAME", "who you are", ""),
                        Option.value("files", "FOLDER", "where files of items are laid", "desk-files").offering(Values.FILE)),
                List.of("desk adjudicate --as cleo"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        String who = Office.who(call);
        Path files = call.path(call.value("files").orElse("desk-files"));
        return office.with(call, (desk, store) -> {
            List<Dispute> disputes = desk.disputes(who);
            if (disputes.isEmpty()) {
                console.note("Nobody disagrees, or it is settled.");
                return 0;
            }
            try (Console.Dialogue dialogue = console.dialogue()) {
                for (Dispute d : disputes) if (!one(desk, d, who, files, console, dialogue)) break;
            }
            return 0;
        });
    }

    private static boolean one(Desk desk, Dispute dispute, String who, Path files, Console console, Console.Dialogue dialogue) throws IOException {
        ItemShown.show(dispute.item(), files, console);
        console.line("");
        console.table(List.of("criterion", "who", "said", "evidence", "fix"), dispute.item().questions().stream()
                .flatMap(q -> dispute.opinions().entrySet().stream().flatMap(o -> o.getValue().stream().filter(m -> m.criterion().equals(q.criterion()))
                        .map(m -> row(o.getKey(), m)))).toList());
        Stopwatch watch = new Stopwatch(System::nanoTime);
        Sitting sitting = new Sitting(console, dialogue, dispute.item().questions(), List.of(), marks -> watch.tick());
        Sitting.Left left = sitting.ask();
        if (left == Sitting.Left.STOP) return false;
        if (left == Sitting.Left.SKIP) return true;
        Optional<String> reason = Optional.of("");
        while (reason.isPresent() && reason.get().isBlank()) reason = dialogue.line("Why? >");
        if (reason.isEmpty()) return false;
        watch.tick();
        desk.settle(dispute.item().id(), who, sitting.marks(), watch.sum(), reason.get().strip());
        console.line("Settled: " + dispute.item().id());
        return true;
    }

    private static List<String> row(String letter, Mark m) {
        return List.of(m.criterion(), letter, m.said().label(), m.evidence(), m.fix());
    }
}
