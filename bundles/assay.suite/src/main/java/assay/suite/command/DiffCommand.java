// SPDX-License-Identifier: Apache-2.0
package assay.suite.command;

import assay.core.problem.Problems;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.suite.release.SuiteDiff;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** {@code suite diff A B}: says what differs between two suites or releases. */
@Component(service = Command.class)
public final class DiffCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage("suite diff", "Say which tasks were added, retired or changed between two suites",
                "Tasks are matched by id and compared by content; the order of keys and the layout of files do not count.",
                List.of(new Usage.Parameter("A", "the older suite", 1, 1, Usage.Values.FILE), new Usage.Parameter("B", "the newer suite", 1, 1, Usage.Values.FILE)),
                List.of(), List.of("suite diff releases/invoices-2026-03-01 suites/invoices"));
    }

    @Override
    public int run(Call call, Console console) throws IOException {
        Problems problems = new Problems();
        SuiteDiff diff = SuiteDiff.between(call.path(call.parameters().get(0)), call.path(call.parameters().get(1)), problems);
        new Told(problems, call).orThrow(console);
        tell(diff, console);
        console.json(diff.document());
        return 0;
    }

    static void tell(SuiteDiff diff, Console console) {
        console.line(diff.from().id() + " " + diff.from().version() + " → " + diff.to().id() + " " + diff.to().version() + ": "
                + diff.added().size() + " added, " + diff.retired().size() + " retired, " + diff.changed().size() + " changed, " + diff.same() + " as they were");
        List<List<String>> rows = new ArrayList<>();
        diff.added().forEach(id -> rows.add(List.of("added", id, "")));
        diff.retired().forEach(id -> rows.add(List.of("retired", id, "")));
        diff.changed().forEach((id, what) -> rows.add(List.of("changed", id, String.join("; ", what))));
        if (!rows.isEmpty()) console.table(List.of("", "task", "what"), rows);
    }
}
