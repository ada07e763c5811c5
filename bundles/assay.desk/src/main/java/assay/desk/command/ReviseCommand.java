// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Marked;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code desk revise ITEM}: says something else of one criterion than was handed in; both are kept. */
@Component
public final class ReviseCommand implements Command {
    private final Office office;

    @Activate
    public ReviseCommand(@Reference Office office) {
        this.office = office;
    }

    @Override
    public Usage usage() {
        return new Usage("desk revise", "Correct a mark that was handed in; the old one is kept",
                "The run takes it up with 'regrade RUN', which asks no model, or with the next 'resume'.",
                List.of(new Parameter("ITEM", "as shown when it was handed in", 1, 1, Values.NONE),
                        new Parameter("CRITERION", "id of the criterion", 1, 1, Values.NONE),
                        new Parameter("SAID", "met, not-met or unsure", 1, 1, Values.NONE)),
                List.of(Option.value("as", "NAME", "who you are", ""), Option.value("reason", "TEXT", "why it is corrected", ""),
                        Option.value("evidence", "TEXT", "what it is seen by", ""), Option.value("fix", "TEXT", "how to mend it", ""),
                        Option.value("rating", "X", "rating on the criterion's scale", ""), Option.value("minutes", "M", "time it took", "")),
                List.of("desk revise 3f9a01bc22d4 figures not-met --as anna --reason 'overlooked a row' --fix 'Add row 7.'"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        Mark mark = new Mark(call.parameters().get(1), said(call.parameters().get(2)), rating(call), call.value("evidence").orElse(""), call.value("fix").orElse(""));
        Duration spent = call.value("minutes").map(m -> Minutes.read(m).orElseThrow(() -> new UserError(Place.in("--minutes"),
                "\"" + m + "\" is no number of minutes.", "Write for instance --minutes 2.5."))).orElse(Duration.ZERO);
        return office.with(call, (desk, store) -> {
            Marked marked = desk.revise(call.parameters().get(0), Office.who(call), List.of(mark), spent, call.value("reason").orElse(""));
            console.line("Revision " + marked.revision() + " of item " + call.parameters().get(0) + " is handed in.");
            return 0;
        });
    }

    static Mark.Said said(String word) {
        for (Mark.Said s : Mark.Said.values()) if (s.label().replace(' ', '-').equals(word.strip().replace(' ', '-').toLowerCase(java.util.Locale.ROOT))) return s;
        throw new UserError(Place.in("SAID"), "\"" + word + "\" is no verdict.", "Write met, not-met or unsure.");
    }

    private static OptionalDouble rating(Call call) {
        try {
            return call.value("rating").map(r -> OptionalDouble.of(Double.parseDouble(r))).orElse(OptionalDouble.empty());
        } catch (NumberFormatException e) {
            throw new UserError(Place.in("--rating"), "\"" + call.value("rating").orElse("") + "\" is no number.", "");
        }
    }
}
