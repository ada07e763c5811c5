// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.model.ModelProvider;
import assay.core.work.ModelName;
import assay.core.work.Worker;
import assay.engine.cell.Crew;
import assay.engine.cell.Traits;
import assay.engine.document.Attaching;
import assay.engine.lease.Offer;
import assay.engine.lease.Unavailable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Makes workers of what a user wrote. Providers and solvers that need no model share one space of names. */
final class Roster {
    private static final String USUAL_SOLVER = "single";

    private final Crew crew;
    private final Path directory;
    private final Problems problems;
    private final PromptFiles prompts;
    private final Map<String, Worker> workers = new LinkedHashMap<>();

    Roster(Crew crew, Path directory, Problems problems) {
        this.crew = crew;
        this.directory = directory;
        this.problems = problems;
        this.prompts = new PromptFiles(directory);
    }

    /** The files that the workers name. */
    PromptFiles prompts() {
        return prompts;
    }

    /** All workers, in the order in which they were written, each once. */
    List<Worker> of(List<String> words) throws InterruptedException {
        if (words.isEmpty())
            problems.error(Place.in("--worker"), "No worker is named.",
                    "Name at least one, such as --worker baseline:lead or --worker openai:MODEL.");
        for (String word : words) {
            try {
                for (String one : Crossing.of(word))
                    for (Worker w : expanded(WorkerWord.of(one))) workers.putIfAbsent(w.label(), w);
            } catch (UserError e) {
                e.problems().forEach(problems::add);
            } catch (Unavailable e) {
                problems.error(place(word), "Worker \"" + word + "\": " + e.getMessage() + ".", "");
            }
        }
        return new ArrayList<>(workers.values());
    }

    private List<Worker> expanded(WorkerWord word) throws InterruptedException {
        if (word.solver().isPresent()) return List.of(withModel(word, word.solver().get()));
        Optional<Offer> solver = crew.solvers().offer(word.name());
        Optional<Offer> provider = crew.providers().offer(word.name());
        boolean modelFree = solver.filter(s -> !Traits.needsModel(s::property)).isPresent();
        if (modelFree && provider.isPresent())
            throw wrong(word, "Worker \"" + word.written() + "\" is ambiguous: \"" + word.name() + "\" is a solver of bundle " + solver.get().bundle()
                    + " and a provider of bundle " + provider.get().bundle() + ".", "Give one of them another name in its configuration, or remove it.");
        if (modelFree) return variants(word);
        if (provider.isPresent()) return List.of(withModel(word, USUAL_SOLVER));
        if (solver.isPresent())
            throw wrong(word, "Worker \"" + word.written() + "\" names solver \"" + word.name() + "\", which needs a model.",
                    "Write " + word.name() + "/PROVIDER:MODEL. Providers installed: " + String.join(", ", crew.providers().names()) + ".");
        throw wrong(word, "Worker \"" + word.written() + "\" names \"" + word.name()
                + "\", which is neither a provider nor a solver without a model of any installed bundle.", Remedy.nameOneOf(firstWords(), word.name()));
    }

    private TreeSet<String> firstWords() {
        TreeSet<String> names = new TreeSet<>(crew.providers().names());
        crew.solvers().offers().stream().filter(o -> o.isActive() && !Traits.needsModel(o::property)).map(Offer::name).forEach(names::add);
        return names;
    }

    private Worker withModel(WorkerWord word, String solver) {
        Optional<Offer> offer = crew.solvers().offer(solver);
        if (offer.isEmpty())
            throw wrong(word, "Worker \"" + word.written() + "\" names solver \"" + solver + "\", which no installed bundle provides.",
                    Remedy.nameOneOf(crew.solvers().names(), solver));
        if (!Traits.needsModel(offer.get()::property))
            throw wrong(word, "Worker \"" + word.written() + "\" gives a model to solver \"" + solver + "\", which needs none.",
                    "Write " + solver + ":VARIANT.");
        if (crew.providers().offer(word.name()).isEmpty())
            throw wrong(word, "Worker \"" + word.written() + "\" names provider \"" + word.name() + "\", which no installed bundle provides.",
                    Remedy.nameOneOf(crew.providers().names(), word.name()));
        if (word.rest().isBlank())
            throw wrong(word, "Worker \"" + word.written() + "\" names no model.", "Write " + word.name() + ":MODEL; 'models' lists those with known prices.");
        Worker worker = Worker.withModel(solver, new ModelName(word.name(), word.rest()), word.settings());
        return PromptFiles.named(worker).map(file -> prompted(worker, file, offer.get())).orElse(worker);
    }

    private Worker prompted(Worker worker, String file, Offer solver) {
        if (!Traits.takesPrompt(solver::property))
            throw new UserError(place(worker.label()), "Worker \"" + worker.label() + "\" names a prompt file, and solver \"" + worker.solver() + "\" takes none.",
                    "Leave out prompt=" + file + ", or name another solver.");
        return worker.prompted(prompts.of(file, worker.label()));
    }

    private List<Worker> variants(WorkerWord word) throws InterruptedException {
        return crew.solvers().lend(word.name(), lease -> {
            return inquiry("Solver", word.written(), word.written()).answer(lease, () -> lease.service()
                    .variants(word.rest(), word.settings(), directory).stream()
                    .map(v -> new Worker(word.name(), Optional.empty(), v, word.settings())).toList()).orElse(List.of());
        });
    }

    /**
     * Has solver and provider look at the worker.
     *
     * @param capped whether the run has a money cap, under which a model must have a price
     */
    void check(Worker worker, boolean capped) throws InterruptedException {
        crew.solvers().lend(worker.solver(), lease -> {
            inquiry("Solver", worker.label(), worker.label()).ask(lease, () -> lease.service().check(worker, problems));
            return worker;
        });
        if (worker.model().isEmpty()) return;
        try {
            Attaching.of(worker.settings());
        } catch (SettingsError e) {
            problems.error(place(worker.label()), "Worker \"" + worker.label() + "\": " + e.getMessage() + ".", "");
        }
        ModelName model = worker.model().get();
        crew.providers().lend(model.provider(), lease -> {
            inquiry("Provider", model.model(), worker.label()).ask(lease, () -> checked(lease.service(), worker, model, capped));
            return worker;
        });
    }

    private void checked(ModelProvider provider, Worker worker, ModelName model, boolean capped) {
        provider.check(problems);
        Settings settings = Traits.modelSettings(key -> crew.solvers().offer(worker.solver()).flatMap(o -> o.property(key)), worker);
        provider.open(model.model(), settings);
        if (capped && provider.catalog().stream().noneMatch(c -> c.model().equals(model.model()) && c.price().isPresent()))
            problems.error(place(worker.label()), "The run has a budget, but the price of " + model + " is not known.",
                    "Configure its price with the provider, or run without a budget.");
    }

    private Inquiry inquiry(String kind, String about, String worker) {
        return new Inquiry(kind, "\"" + about + "\"", place(worker), problems);
    }

    private static UserError wrong(WorkerWord word, String message, String remedy) {
        return new UserError(place(word.written()), message, remedy);
    }

    private static Place place(String worker) {
        return Place.in("--worker " + worker);
    }
}
