// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.stored.Choices;
import assay.analysis.stored.VerdictImport;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.run.Stamp;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.engine.Engine;
import assay.core.spi.engine.Plugins;
import assay.core.spi.engine.RegradeRequest;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.store.Summary;
import assay.core.spi.suite.Texts;
import assay.core.work.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code import-verdicts RUN FILE}: brings verdicts that were given elsewhere into a run, and rules anew. */
@Component
public final class ImportVerdictsCommand implements Command {
    private static final String BUNDLE = "assay.analysis";

    private final RunStores stores;
    private final Texts texts;
    private final Engine engine;
    private final Plugins plugins;

    @Activate
    public ImportVerdictsCommand(@Reference RunStores stores, @Reference Texts texts, @Reference Engine engine, @Reference Plugins plugins) {
        this.stores = stores;
        this.texts = texts;
        this.engine = engine;
        this.plugins = plugins;
    }

    @Override
    public Usage usage() {
        return new Usage("import-verdicts", "Bring verdicts that were given elsewhere into a run",
                """
                A row is what one rater says of one criterion of one submission. Columns: rater, criterion, met or score (on the
                criterion's scale), and task with worker, trial and turn (worker as it is called in the run or was called where it
                was recorded), or item: a cell such as 3.0.0, with /1 for its second turn. Also: raterKind (human unless said), confidence,
                reason, fix, minutes. All rows fit, or nothing is brought in. The same file twice changes nothing; another
                verdict by the same rater takes the place of the first, which is kept. Rulings are made anew, without a model call.""",
                List.of(new Parameter("RUN", "name of the run", 1, 1, Values.RUN), new Parameter("FILE", ".jsonl, .json, .csv or .tsv", 1, 1, Values.FILE)),
                List.of(Option.value("undefined", "WHAT", "rows without a verdict: refuse, drop or abstain", "refuse"),
                        Option.value("tie", "WHAT", "rows between met and not met: refuse, drop, abstain, met or not-met", "refuse"),
                        Option.value("unparsable", "WHAT", "rows whose verdict is no verdict: refuse, drop or abstain", "refuse"),
                        Option.value("unknown", "WHAT", "rows of what the run does not have: refuse or drop", "refuse")),
                List.of("import-verdicts brave-otter-12 experts.csv", "import-verdicts brave-otter-12 verdicts.jsonl --tie abstain --unknown drop"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        String run = call.parameters().get(0);
        Choices choices = Choices.of(call.value("undefined").orElse("refuse"), call.value("tie").orElse("refuse"),
                call.value("unparsable").orElse("refuse"), call.value("unknown").orElse("refuse"));
        try (RunStore store = stores.open(call.store())) {
            VerdictImport importing = new VerdictImport(store, texts, run, choices, stamp(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
            VerdictImport.Result result = importing.of(call.path(call.parameters().get(1)));
            if (result.added() + result.same() == 0)
                throw new UserError(Place.in(call.parameters().get(1)), "No row of it is a verdict on this run.", "");
            RunEnd end;
            try (Console.Bar bar = console.progress()) {
                end = engine.regrade(store, run, new RegradeRequest(List.of(), Optional.empty(), Optional.empty(), false), bar);
            }
            tell(result, choices, end, console);
            return 0;
        }
    }

    private static void tell(VerdictImport.Result result, Choices choices, RunEnd end, Console console) {
        console.line(result.added() + " verdicts are new, " + result.revised() + " of them in the place of others; " + result.same() + " were there already.");
        result.read().forEach((what, n) -> console.line(n + " × " + what + "."));
        result.dropped().forEach((why, n) -> console.line("Left out: " + n + " × " + why + "."));
        end.notes().forEach(console::note);
        long open = end.summaries().stream().map(Summary::outcomes).mapToLong(o -> o.getOrDefault(Outcome.OPEN, 0L)).sum();
        if (open > 0) console.note(open + " cells still wait for verdicts. With turns left, go on with: assay resume " + end.run());
        console.json(Settings.EMPTY.with("run", end.run()).with("added", result.added()).with("revised", result.revised()).with("same", result.same())
                .with("choices", choices.settings()).with("read", counts(result.read())).with("leftOut", counts(result.dropped())).with("open", open));
    }

    private static Settings counts(Map<String, Integer> counts) {
        Settings all = Settings.EMPTY;
        for (Map.Entry<String, Integer> e : counts.entrySet()) all = all.with(e.getKey(), e.getValue());
        return all;
    }

    private Stamp stamp() {
        return plugins.all().stream().filter(p -> p.bundle().equals(BUNDLE)).findFirst()
                .map(p -> new Stamp("import-verdicts", p.bundle(), p.version(), p.sha256())).orElse(new Stamp("import-verdicts", BUNDLE, "", ""));
    }
}
