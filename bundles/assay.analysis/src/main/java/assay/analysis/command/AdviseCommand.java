// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.Prospects;
import assay.analysis.advice.Advice;
import assay.analysis.advice.Assumptions;
import assay.analysis.advice.Edges;
import assay.analysis.advice.Prospect;
import assay.analysis.advice.Sweep;
import assay.analysis.advice.Way;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Setting;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.suite.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code policy advise RUN}: who should do work like this, a worker, a worker with a reviewer, or a person. */
@Component
public final class AdviseCommand implements Command {
    private final RunStores stores;
    private final Texts texts;

    @Activate
    public AdviseCommand(@Reference RunStores stores, @Reference Texts texts) {
        this.stores = stores;
        this.texts = texts;
    }

    @Override
    public Usage usage() {
        return new Usage("policy advise", "Say who should do such work: AI, AI with a reviewer, or a person",
                "Reckons what a task is worth when the worker does it alone, when a person reviews the work, when what is turned down goes"
                        + " back once with feedback, and when a person does it. Completion, rescue and cost come from the run; a person's time,"
                        + " wage and success from the tasks; the rest are the assumptions below, printed with the answer. Intervals are 95 %, by"
                        + " bootstrap over tasks; a way is called best only where it is worth more than every other for certain.",
                List.of(new Usage.Parameter("RUN", "name of the run", 1, 1, Usage.Values.RUN)),
                Stream.concat(Stream.of(Usage.Option.values("worker", "W", "whose work; all of the run otherwise").offering(Usage.Values.WORKER)),
                        GivenAssumptions.OPTIONS.stream()).toList(),
                List.of("policy advise brave-otter-12", "policy advise brave-otter-12 --loss-share 2 --caught 0.8"));
    }

    @Override
    public int run(Call call, Console console) {
        Assumptions given = GivenAssumptions.of(call);
        Prospects run;
        try (RunStore store = stores.open(call.store())) {
            run = Prospects.of(store, texts, call.parameters().get(0));
        }
        List<Way> ways = Stream.of(Way.values()).filter(w -> w != Way.FEEDBACK || run.hasFeedback()).toList();
        List<AdvisedWorker> advised = new ArrayList<>();
        for (String worker : workers(run, call)) advised.add(advise(run, worker, ways, given));
        show(call.parameters().get(0), run, advised, given, console);
        return 0;
    }

    private static AdvisedWorker advise(Prospects run, String worker, List<Way> ways, Assumptions given) {
        Map<Prospects.Part, List<Prospect>> parts = run.of(worker);
        List<AdvisedWorker.AdvisedPart> rows = parts.entrySet().stream().filter(e -> e.getValue().size() > 1)
                .map(e -> new AdvisedWorker.AdvisedPart(e.getKey(), e.getValue().size(), Advice.of(e.getValue(), ways, given))).toList();
        List<Prospect> all = parts.getOrDefault(Prospects.ALL, List.of());
        boolean enough = all.size() > 1;
        return new AdvisedWorker(worker, rows, parts.size() - rows.size(), enough ? Edges.of(all, ways, given) : List.of(),
                enough ? Sweep.of(all, ways, given) : List.of());
    }

    private static List<String> workers(Prospects run, Call call) {
        for (String named : call.values("worker"))
            if (!run.workers().contains(named))
                throw new UserError(Place.in("--worker"), "The run has no worker \"" + named + "\".", "It has " + String.join(", ", run.workers()) + ".");
        return call.values("worker").isEmpty() ? run.workers() : call.values("worker");
    }

    private static void show(String name, Prospects run, List<AdvisedWorker> advised, Assumptions given, Console console) {
        if (advised.stream().allMatch(a -> a.parts().isEmpty()))
            throw new UserError(Place.in(name), "Fewer than two of its " + run.tasks() + " tasks have assessed work, a price and a person's time (" + run.unpriced()
                    + " without a price, " + run.withoutHuman() + " without minutes and a wage in USD).",
                    "Add price: and human: {minutes: …, hourly: {amount: …, currency: USD}} to the tasks and run them.");
        console.table(List.of("worker", "tasks", "n", "way", "USD a task", "95 %", ""), advised.stream().flatMap(a -> a.rows().stream()).toList());
        console.table(List.of("worker", "best below", "best above", "price at which it changes", "95 %", "seen in"), advised.stream().flatMap(a -> a.edgeRows().stream()).toList());
        console.table(List.of("worker", "assumption", "set to", "USD a task", "best then", ""), advised.stream().flatMap(a -> a.sweepRows().stream()).toList());
        List<String> notes = new ArrayList<>(GivenAssumptions.say(given));
        if (!run.hasFeedback()) notes.add("Not measured: AI + review + feedback. Run with --turns 1 to measure what feedback rescues.");
        notes.add("Of " + run.tasks() + " tasks, " + run.unpriced() + " without a price and " + run.withoutHuman() + " without a person's minutes and wage in USD are left out.");
        advised.stream().filter(a -> a.tooSmall() > 0).forEach(a -> notes.add(a.worker() + ": " + a.tooSmall() + " parts of a single task have no interval and are left out."));
        notes.forEach(console::line);
        console.json(AdvisedWorker.document(name, advised, given)
                .with("notes", new Setting.Items(notes.stream().<Setting>map(Setting.Text::new).toList())));
    }
}
