// SPDX-License-Identifier: Apache-2.0
package assay.suite.command;

import assay.core.economy.PriceTables;
import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.engine.Lending;
import assay.core.spi.source.Source;
import assay.core.task.SuiteInfo;
import assay.suite.read.Ids;
import assay.suite.read.TableReader;
import assay.suite.write.FolderWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code import SOURCE FILE… --to DIR}: makes a suite of files in another form. */
@Component(service = Command.class)
public final class ImportCommand implements Command {
    private static final String WORDS = "import";

    private final Lending installed;

    @Activate
    public ImportCommand(@Reference Lending installed) {
        this.installed = installed;
    }

    @Override
    public Usage usage() {
        return new Usage(WORDS, "Make a suite of a data set or a table of tasks",
                "Writes a folder with suite.yaml, tasks.jsonl and, where the source has them, recordings.jsonl (outputs of workers, for the worker"
                        + " replay:DIR/recordings.jsonl) and verdicts.jsonl. The folder appears when it is whole.\n\n"
                        + "A record that cannot be read is left out and told with file and line; the exit code is then 1. An import may be repeated:"
                        + " it replaces what an earlier one wrote, but what was changed since only with --force. The command sources lists what can be imported.\n\n"
                        + "Prices in other currencies become US dollars by the rate of the job's day, which is kept with both amounts; hourly posts and"
                        + " hours of work become estimates, and are flagged as such wherever they show. A rate or a wage that is missing is an error.",
                List.of(new Usage.Parameter("SOURCE", "name of the source", 1, 1, Usage.Values.SOURCE),
                        new Usage.Parameter("FILE", "files in the source's form", 1, Integer.MAX_VALUE, Usage.Values.FILE)),
                List.of(Usage.Option.value("to", "DIR", "folder of the new suite (needed)", "").offering(Usage.Values.FILE),
                        Usage.Option.value("tables", "FILE", "exchange rates by day and median wages, YAML or JSON; its keys: suite schema tables", "")
                                .offering(Usage.Values.FILE),
                        Usage.Option.flag("force", "replace an imported suite that was changed since")),
                List.of("import gsm8k example_model_solutions.jsonl --to gsm8k", "import tasks jobs.csv --to jobs --tables tables.yaml"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        String name = call.parameters().get(0);
        List<Path> files = call.parameters().subList(1, call.parameters().size()).stream().map(call::path).toList();
        Path to = call.path(call.value("to").filter(t -> !t.isBlank()).orElseThrow(() -> new UserError(Place.in("--to"),
                "The import does not say where the suite is to be written.", "Add --to DIR.")));
        for (Path f : files)
            if (!Files.isReadable(f) || Files.isDirectory(f)) throw new UserError(Place.in(Shown.path(f, call)), "There is no such file to read.", "");
        PriceTables tables = tables(call);
        return installed.use(Source.class, name, source -> read(source, tables, files, to, call, console)).orElseThrow(() -> unknown(name));
    }

    private static PriceTables tables(Call call) throws IOException {
        Optional<String> file = call.value("tables").filter(f -> !f.isBlank());
        if (file.isEmpty()) return PriceTables.NONE;
        Problems problems = new Problems();
        Optional<PriceTables> tables = TableReader.read(call.path(file.get()), problems);
        problems.orThrow();
        return tables.orElseThrow();
    }

    private int read(Source source, PriceTables tables, List<Path> files, Path to, Call call, Console console) {
        String name = call.parameters().get(0);
        Problems problems = new Problems();
        try (FolderWriter writer = FolderWriter.at(to, Ids.sane(to.getFileName().toString()), "1", source.title(), call.flag("force"))) {
            ImportTally tally = new ImportTally(writer, problems);
            source.read(files, tables, tally, problems);
            if (tally.isEmpty()) {
                new Told(problems, call).orThrow(console);
                throw new UserError(Place.in(Shown.path(files.get(0), call)), "Nothing was found that the source \"" + name + "\" reads.", source.describe());
            }
            tell(writer.finish(), tally, problems, to, call, console);
            return problems.errors() > 0 ? 1 : 0;
        } catch (UncheckedIOException | IOException e) {
            Throwable cause = e instanceof UncheckedIOException u ? u.getCause() : e;
            throw new UserError(Place.in(Shown.path(to, call)), "The import broke off: " + cause + ".", "Nothing was put there. Mend the cause, a full disk for instance, and import again.");
        }
    }

    private static void tell(SuiteInfo info, ImportTally tally, Problems problems, Path to, Call call, Console console) {
        Told told = new Told(problems, call);
        for (Problem p : told.all()) console.note((p.isError() ? "left out: " : "warning: ") + p);
        if (told.untold() > 0) console.note("… and " + told.untold() + " more problems");
        console.line("Imported \"" + info.title() + "\" into " + Shown.path(to, call));
        tally.lines().forEach(l -> console.line("  " + l));
        if (problems.errors() > 0) console.line("  left out: " + problems.errors() + " records with errors");
        Settings head = Settings.EMPTY.with("suite", info.id()).with("title", info.title()).with("digest", info.digest().hex());
        Settings all = head;
        for (var e : tally.document().values().entrySet()) all = all.with(e.getKey(), e.getValue());
        console.json(all.with("leftOut", problems.errors()).with("problems", told.document()));
    }

    private UserError unknown(String name) {
        List<String> names = installed.names(Source.class);
        return new UserError(Place.in(WORDS), "No installed bundle provides the source \"" + name + "\"." + Nearest.hint(name, names),
                names.isEmpty() ? "Install a bundle assay.source.*." : "Installed: " + String.join(", ", names) + ".");
    }
}
