// SPDX-License-Identifier: Apache-2.0
package assay.suite.command;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.suite.release.Release;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** {@code suite release SUITE --out DIR}: makes a dated copy that is never changed. */
@Component(service = Command.class)
public final class ReleaseCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage("suite release", "Make a dated copy of a suite that is never changed",
                "Copies the suite to DIR/ID-DATE with the date as its version, and writes manifest.json: the digest of each task, and which tasks were"
                        + " added, retired or changed since the newest earlier release in DIR. When a release is read, its tasks are checked against its"
                        + " digest, so that runs stay bound to what they were run on.",
                List.of(new Usage.Parameter("SUITE", "folder with suite.yaml, or .jsonl file", 1, 1, Usage.Values.FILE)),
                List.of(Usage.Option.value("out", "DIR", "folder of releases (needed)", "").offering(Usage.Values.FILE),
                        Usage.Option.value("date", "DATE", "date of the release, as 2026-03-01 (default: today)", "")),
                List.of("suite release suites/invoices --out releases", "suite release suites/invoices --out releases --date 2026-03-01"));
    }

    @Override
    public int run(Call call, Console console) throws IOException {
        String out = call.value("out").filter(o -> !o.isBlank()).orElseThrow(() -> new UserError(Place.in("--out"),
                "The release does not say into which folder it goes.", "Add --out DIR."));
        Problems problems = new Problems();
        Release release = new Release(call.path(call.parameters().get(0)), date(call));
        release.check(problems);
        new Told(problems, call).orThrow(console);
        Release.Made made = release.into(call.path(out));
        console.line("Released " + made.head().id() + " " + made.head().version() + " into " + Shown.path(made.place(), call)
                + ": " + made.tasks().size() + " tasks");
        made.changes().ifPresent(d -> DiffCommand.tell(d, console));
        Settings document = Settings.EMPTY.with("suite", made.head().id()).with("version", made.head().version())
                .with("place", made.place().toString()).with("tasks", made.tasks().size());
        console.json(made.changes().map(d -> document.with("changes", d.document())).orElse(document));
        return 0;
    }

    private static LocalDate date(Call call) {
        String word = call.value("date").filter(d -> !d.isBlank()).orElseGet(() -> LocalDate.now().toString());
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw new UserError(Place.in("--date"), "\"" + word + "\" is no date.", "Write for instance --date 2026-03-01.");
        }
    }
}
