// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.desk.BlindItem;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.Marked;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code desk grade --as NAME}: grades item by item at the terminal, a key a verdict. */
@Component
public final class GradeCommand implements Command {
    private final Office office;

    @Activate
    public GradeCommand(@Reference Office office) {
        this.office = office;
    }

    @Override
    public Usage usage() {
        return new Usage("desk grade", "Grade what lies on the desk, a key a verdict",
                """
                You get one item after the other, reserved for you: the task, what was handed in, and each criterion. You are
                not told who or what handed it in. Every mark is saved at once; what you hand in stays, and can be revised with
                'desk revise'. Your time is measured (a pause counts as ten minutes at most) and can be corrected. On a pipe an
                answer is a line.""",
                List.of(), List.of(Option.value("as", "NAME", "who you are", ""), Option.value("count", "N", "stop after so many items", ""),
                        Option.value("files", "FOLDER", "where files of items are laid", "desk-files").offering(Values.FILE)),
                List.of("desk grade --as anna", "desk grade --as anna --count 1 < answers.txt"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        String who = Office.who(call);
        long most = call.number("count").orElse(Long.MAX_VALUE);
        Path files = call.path(call.value("files").orElse("desk-files"));
        return office.with(call, (desk, store) -> {
            long done = 0;
            Optional<BlindItem> item = done < most ? desk.next(who) : Optional.empty();
            if (item.isEmpty()) console.note("Nothing waits for you.");
            else try (Console.Dialogue dialogue = console.dialogue()) {
                while (item.isPresent() && one(desk, item.get(), who, files, console, dialogue)) {
                    done++;
                    item = done < most ? desk.next(who) : Optional.empty();
                }
                if (item.isEmpty()) console.note(done < most ? "Nothing more waits for you." : "Done.");
            }
            return 0;
        });
    }

    /** Whether the person goes on. */
    private static boolean one(Desk desk, BlindItem item, String who, Path files, Console console, Console.Dialogue dialogue) throws IOException {
        ItemShown.show(item, files, console);
        Stopwatch watch = new Stopwatch(System::nanoTime);
        int[] version = {item.version()};
        Sitting sitting = new Sitting(console, dialogue, item.questions(), item.draft(), marks -> {
            watch.tick();
            version[0] = desk.draft(item.id(), who, marks, version[0]);
        });
        return switch (sitting.ask()) {
            case ANSWERED -> handIn(desk, item, who, sitting, watch, console, dialogue);
            case SKIP -> skip(desk, item, who, console, dialogue);
            case STOP -> {
                console.note("Item " + item.id() + " is not handed in; your marks are saved, and it stays reserved for a while.");
                yield false;
            }
        };
    }

    private static boolean skip(Desk desk, BlindItem item, String who, Console console, Console.Dialogue dialogue) {
        Optional<String> reason = Optional.of("");
        while (reason.isPresent() && reason.get().isBlank()) reason = dialogue.line("Why do you give it back? >");
        reason.ifPresent(r -> desk.skip(item.id(), who, r.strip()));
        return reason.isPresent();
    }

    private static boolean handIn(Desk desk, BlindItem item, String who, Sitting sitting, Stopwatch watch, Console console, Console.Dialogue dialogue) {
        watch.tick();
        Optional<Duration> spent = Optional.empty();
        while (spent.isEmpty()) {
            Optional<String> line = dialogue.line("Enter hands in with " + minutes(watch.sum()) + " minutes; or write the right number of minutes, or q to stop >");
            if (line.isEmpty() || line.get().strip().equals("q")) {
                console.note("Item " + item.id() + " is not handed in; your marks are saved.");
                return false;
            }
            spent = line.get().isBlank() ? Optional.of(watch.sum()) : Minutes.read(line.get());
            if (spent.isEmpty()) console.note("\"" + line.get() + "\" is no number of minutes.");
        }
        Marked marked = desk.submit(item.id(), who, sitting.marks(), spent.get());
        console.line("Handed in: " + item.id() + ", " + marked.marks().size() + " marks, " + minutes(marked.spent()) + " minutes.");
        return true;
    }

    static String minutes(Duration d) {
        return BigDecimal.valueOf(d.toMillis()).divide(BigDecimal.valueOf(60_000), 1, RoundingMode.HALF_UP).toPlainString();
    }
}
