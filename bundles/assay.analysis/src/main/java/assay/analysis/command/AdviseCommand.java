// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.Adviser;
import assay.analysis.Prospects;
import assay.analysis.Router;
import assay.analysis.advice.Assumptions;
import assay.core.economy.RateTable;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.report.Advice;
import assay.core.run.Plan;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.suite.RateFiles;
import assay.core.spi.suite.RouteFiles;
import assay.core.spi.suite.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code policy advise RUN}: who should do work like this, a worker, a worker with a reviewer, or a person. */
@Component
public final class AdviseCommand implements Command {
    private final RunStores stores;
    private final Texts texts;
    private final RateFiles files;
    private final RouteFiles routes;

    @Activate
    public AdviseCommand(@Reference RunStores stores, @Reference Texts texts, @Reference RateFiles files, @Reference RouteFiles routes) {
        this.stores = stores;
        this.texts = texts;
        this.files = files;
        this.routes = routes;
    }

    @Override
    public Usage usage() {
        return new Usage("policy advise", "Say who should do such work: AI, AI with a reviewer, or a person",
                """
                Reckons what a task is worth when the worker does it alone, when a person reviews the work, when what is turned
                down goes back once with feedback, and when a person does it. Completion, rescue, cost and measured minutes come from the
                run; a person's time and wage from the tasks; the rest from the rates of the run, a file of rates, or the options
                below, printed with the answer. Intervals are 95 %, by bootstrap over tasks; a way is called best only
                where it is worth more than every other for certain.""",
                List.of(new Usage.Parameter("RUN", "name of the run", 1, 1, Usage.Values.RUN)),
                Stream.concat(Stream.of(Usage.Option.values("worker", "W", "whose work; all of the run otherwise").offering(Usage.Values.WORKER),
                        Usage.Option.flag("tasks", "task by task as well"),
                        Usage.Option.value("out", "FILE", "write the routing rule here, for 'run --route' and 'gate --route'", "").offering(Usage.Values.FILE),
                        Usage.Option.value("by", "WHAT", "rules of the file by price or by category", "price"),
                        Usage.Option.value("rates", "FILE", "rates to reckon with instead of those of the run", "").offering(Usage.Values.FILE)),
                        GivenAssumptions.OPTIONS.stream()).toList(),
                List.of("policy advise brave-otter-12", "policy advise brave-otter-12 --loss-share 2 --caught 0.8", "policy advise brave-otter-12 --out route.yaml"));
    }

    @Override
    public int run(Call call, Console console) throws IOException {
        String name = call.parameters().get(0);
        try (RunStore store = stores.open(call.store())) {
            Plan plan = Prospects.plan(store, texts, name);
            RateTable rates = GivenAssumptions.rates(call::value, file(call).orElse(plan.rates().source()));
            Assumptions given = GivenAssumptions.of(call::value, call.flag("decline"), rates);
            Prospects run = Prospects.of(store, texts, name, plan, rates);
            Adviser adviser = new Adviser(run, rates, given);
            List<Advice> advice = adviser.of(workers(run, call));
            show(call, advice, run, new TaskValues(run, adviser.ways(), given), console);
            write(call, new Router(rates, given), advice, console);
        }
        return 0;
    }

    private void write(Call call, Router router, List<Advice> advice, Console console) throws IOException {
        Optional<Path> out = call.value("out").filter(f -> !f.isEmpty()).map(call::path);
        if (out.isEmpty()) return;
        if (!Files.isDirectory(out.get().getParent()))
            throw new UserError(Place.in("--out"), "There is no folder " + out.get().getParent() + ".", "Make it first.");
        routes.write(router.of(call.parameters().get(0), advice, call.value("by").filter(b -> !b.isEmpty()).orElse("price")), out.get());
        console.note("Written: " + out.get());
    }

    private Optional<Settings> file(Call call) throws IOException {
        Optional<String> written = call.value("rates").filter(f -> !f.isEmpty());
        if (written.isEmpty()) return Optional.empty();
        Problems problems = new Problems();
        Optional<Settings> read = files.read(call.path(written.get()), problems).map(RateTable::source);
        problems.orThrow();
        return read;
    }

    private static List<String> workers(Prospects run, Call call) {
        for (String named : call.values("worker"))
            if (!run.workers().contains(named))
                throw new UserError(Place.in("--worker"), "The run has no worker \"" + named + "\".", "It has " + String.join(", ", run.workers()) + ".");
        return call.values("worker").isEmpty() ? run.workers() : call.values("worker");
    }

    private static void show(Call call, List<Advice> advice, Prospects run, TaskValues tasks, Console console) {
        requireSome(call.parameters().get(0), advice, run);
        console.table(AdviceShown.VALUES, advice.stream().flatMap(a -> AdviceShown.values(a).stream()).toList());
        console.table(AdviceShown.EVEN, advice.stream().flatMap(a -> AdviceShown.even(a).stream()).toList());
        console.table(AdviceShown.EDGES, advice.stream().flatMap(a -> AdviceShown.edges(a).stream()).toList());
        console.table(AdviceShown.SWINGS, advice.stream().flatMap(a -> AdviceShown.swings(a).stream()).toList());
        if (call.flag("tasks")) console.table(tasks.header(), advice.stream().flatMap(a -> tasks.rows(a.worker()).stream()).toList());
        List<String> notes = new ArrayList<>();
        notes.add("Assumed: " + String.join("; ", advice.getFirst().assumptions()) + ".");
        notes.add("Break-even: where the worker alone is worth as much as a person, the rest as it is; – where there is no such point.");
        if (!run.hasFeedback()) notes.add("Not measured: AI + review + feedback. Run with --turns 1 to measure what feedback rescues.");
        notes.forEach(console::line);
        console.json(Settings.EMPTY.with("run", call.parameters().get(0))
                .with("assumptions", AdviceDocument.items(advice.getFirst().assumptions().stream().map(Setting.Text::new).toList()))
                .with("workers", AdviceDocument.items(advice.stream()
                        .map(a -> call.flag("tasks") ? AdviceDocument.of(a).with("tasks", tasks.document(a.worker())) : AdviceDocument.of(a)).toList()))
                .with("notes", AdviceDocument.items(notes.stream().map(Setting.Text::new).toList())));
    }

    private static void requireSome(String name, List<Advice> advice, Prospects run) {
        if (advice.stream().anyMatch(a -> !a.swings().isEmpty())) return;
        Advice.Missing m = advice.isEmpty() || advice.getFirst().parts().isEmpty() ? Advice.Missing.NONE : advice.getFirst().parts().getFirst().missing();
        throw new UserError(Place.in(name), "Fewer than two of its " + run.tasks() + " tasks have assessed work, a price and a person's time (" + m.price()
                + " without a price, " + m.minutes() + " without minutes and a wage).",
                "Add price: and human: {minutes: …, hourly: {amount: …, currency: USD}} to the tasks and run them.");
    }
}
