// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.Cutoffs;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.Estimate;
import assay.core.run.Plan;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.engine.Lending;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.suite.Texts;
import assay.core.work.ModelName;
import assay.core.work.Worker;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code cutoff RUN}: whether models do better at tasks that they may have seen in training. */
@Component
public final class CutoffCommand implements Command {
    private final RunStores stores;
    private final Texts texts;
    private final Lending installed;

    @Activate
    public CutoffCommand(@Reference RunStores stores, @Reference Texts texts, @Reference Lending installed) {
        this.stores = stores;
        this.texts = texts;
        this.installed = installed;
    }

    @Override
    public Usage usage() {
        return new Usage("cutoff", "Lay tasks from before a model's training ended beside later ones",
                "A model may have seen tasks that are older than the end of its training data, with their answers. Compares the completion rate"
                        + " on both sides of the day that the model's card gives (models lists it; cutoffs in conf/), or that --at says. A task is as"
                        + " old as origin.created; tasks without a day are counted and left out. Intervals are 95 %; that of the difference is"
                        + " Newcombe's, for different tasks stand on the two sides: they may differ in more than their age.",
                List.of(new Usage.Parameter("RUN", "name of the run", 1, 1, Usage.Values.RUN)),
                List.of(Usage.Option.values("at", "WORKER=DAY", "last day of a worker's training data, such as openai:gpt-5=2024-09-30; a day alone holds for all")),
                List.of("cutoff brave-otter-12", "cutoff brave-otter-12 --at 2024-09-30"));
    }

    @Override
    public int run(Call call, Console console) throws InterruptedException {
        String name = call.parameters().get(0);
        try (RunStore store = stores.open(call.store())) {
            Plan plan = texts.plan(store.run(name).orElseThrow(() -> new UserError(Place.in(name), "There is no such run in the store.", "See runs.")).plan());
            Map<String, LocalDate> cutoffs = cutoffs(plan, call.values("at"));
            if (cutoffs.isEmpty())
                throw new UserError(Place.in(name), "No card of an installed provider gives the end of training of a model of this run.", "Add --at WORKER=DAY, or cutoffs to the provider's file in conf/.");
            show(name, plan, Cutoffs.of(store, texts, name, cutoffs), console);
        }
        return 0;
    }

    private Map<String, LocalDate> cutoffs(Plan plan, List<String> given) throws InterruptedException {
        Map<String, LocalDate> cutoffs = new LinkedHashMap<>();
        for (Worker w : plan.workers()) {
            Optional<LocalDate> card = w.model().isPresent() ? card(w.model().get()) : Optional.empty();
            card.ifPresent(day -> cutoffs.put(w.label(), day));
        }
        for (String word : given) {
            int at = word.lastIndexOf('=');
            LocalDate day = day(word.substring(at + 1));
            List<String> whom = plan.workers().stream().map(Worker::label).filter(l -> at < 0 || l.equals(word.substring(0, at))).toList();
            if (whom.isEmpty())
                throw new UserError(Place.in("--at"), "The run has no worker \"" + word.substring(0, at) + "\".", "It has " + String.join(", ", plan.workers().stream().map(Worker::label).toList()) + ".");
            whom.forEach(l -> cutoffs.put(l, day));
        }
        return cutoffs;
    }

    private Optional<LocalDate> card(ModelName model) throws InterruptedException {
        return installed.<ModelProvider, Optional<LocalDate>, RuntimeException>use(ModelProvider.class, model.provider(),
                p -> p.catalog().stream().filter(c -> c.model().equals(model.model())).findFirst().flatMap(c -> c.cutoff())).flatMap(d -> d);
    }

    private static LocalDate day(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw new UserError(Place.in("--at"), "\"" + word + "\" is no day.", "Write WORKER=2024-09-30, or a day alone for all workers.");
        }
    }

    private static void show(String run, Plan plan, List<Cutoffs.Split> splits, Console console) {
        List<List<String>> rows = new ArrayList<>();
        List<Setting> documents = new ArrayList<>();
        for (Cutoffs.Split s : splits) {
            rows.add(List.of(s.worker(), s.cutoff().toString(), counts(s.before()), rate(s.before().rate()), counts(s.after()), rate(s.after().rate()),
                    s.difference().map(d -> Shown.points(d.value()) + " (" + Shown.points(d.low()) + " to " + Shown.points(d.high()) + ")").orElse("–"), verdict(s), "" + s.undated()));
            documents.add(document(s));
        }
        console.table(List.of("worker", "trained until", "before", "rate, 95 %", "after", "rate, 95 %", "after − before", "", "no day"), rows);
        List<String> without = plan.workers().stream().filter(w -> w.model().isPresent() && splits.stream().noneMatch(s -> s.worker().equals(w.label()))).map(Worker::label).toList();
        if (!without.isEmpty()) console.note("No day is known for " + String.join(", ", without) + ".");
        console.json(Settings.EMPTY.with("run", run).with("workers", new Setting.Items(documents)));
    }

    private static String counts(Cutoffs.Side side) {
        return side.complete() + "/" + side.assessed() + " of " + side.tasks() + " tasks";
    }

    private static String rate(Optional<Estimate> rate) {
        return rate.map(r -> String.format(java.util.Locale.ROOT, "%.1f %% (%.1f–%.1f)", 100 * r.value(), 100 * r.low(), 100 * r.high())).orElse("–");
    }

    private static String verdict(Cutoffs.Split s) {
        return s.difference().map(d -> d.high() < 0 ? "worse at later tasks" : d.low() > 0 ? "better at later tasks" : "not distinguishable").orElse("nothing to compare");
    }

    private static Settings document(Cutoffs.Split s) {
        Settings fields = Settings.EMPTY.with("worker", s.worker()).with("cutoff", s.cutoff().toString()).with("before", side(s.before())).with("after", side(s.after()))
                .with("undated", s.undated()).with("verdict", verdict(s));
        return s.difference().isEmpty() ? fields : fields.with("difference", Shown.real(s.difference().get().value()))
                .with("interval", new Setting.Items(List.of(Shown.real(s.difference().get().low()), Shown.real(s.difference().get().high()))));
    }

    private static Settings side(Cutoffs.Side s) {
        Settings fields = Settings.EMPTY.with("tasks", s.tasks()).with("complete", s.complete()).with("assessed", s.assessed());
        return s.rate().isEmpty() ? fields : fields.with("completionRate", Shown.real(s.rate().get().value()))
                .with("interval", new Setting.Items(List.of(Shown.real(s.rate().get().low()), Shown.real(s.rate().get().high()))));
    }
}
