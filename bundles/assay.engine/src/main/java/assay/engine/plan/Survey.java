// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.content.Blob;
import assay.core.economy.RateTable;
import assay.core.grading.GradingPlan;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.run.Route;
import assay.core.spi.suite.Suites;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.HumanEffort;
import assay.core.task.Labels;
import assay.core.task.SuiteInfo;
import assay.core.task.Task;
import assay.core.work.ModelName;
import assay.core.work.Worker;
import assay.engine.cell.Confidence;
import assay.engine.cell.Crew;
import assay.engine.cell.GivenAssignment;
import assay.engine.cell.Sheet;
import assay.engine.cell.Traits;
import assay.engine.document.Enclosing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A first walk over all tasks of a run, keeping none: graders and solvers look at each, and what they find is told at once. */
final class Survey {
    private final Crew crew;
    private final GradingPlan grading;
    private final List<Worker> workers;
    private final int trials;
    private final RateTable rates;
    private final Optional<Route> route;
    private final Problems problems;
    private final Askable models;
    private final Map<String, String> suiteOf = new HashMap<>();
    private final Set<String> notInstalled = new HashSet<>();
    private final Map<String, Long> withheld = new TreeMap<>();
    private final Map<String, Long> routed = new LinkedHashMap<>();
    private final Map<String, Long> confidential = new TreeMap<>();
    private final Map<String, String> unread = new TreeMap<>();
    private final Map<String, Long> unreadCells = new TreeMap<>();
    private final Set<String> unconfided = new TreeSet<>();
    private long withoutRubric;
    private long withoutGrader;
    private boolean interrupted;

    /** @param models looks at those that graders would ask */
    Survey(Crew crew, GradingPlan grading, List<Worker> workers, int trials, RateTable rates, Optional<Route> route, Askable models, Problems problems) {
        this.crew = crew;
        this.grading = grading;
        this.workers = workers;
        this.trials = trials;
        this.rates = rates;
        this.route = route;
        this.problems = problems;
        this.models = models;
    }

    /** @param keep gets every good task as well */
    List<SuiteInfo> of(Suites suites, List<Path> places, Consumer<Task> keep) throws IOException, InterruptedException {
        List<SuiteInfo> found = new ArrayList<>();
        for (Path place : places) {
            SuiteInfo info = suites.read(place, t -> {
                look(t, place, places.size() > 1);
                keep.accept(t);
            }, problems);
            if (interrupted) throw new InterruptedException("the run was stopped while it was planned");
            if (info.tasks() == 0 && problems.errors() == 0) problems.error(Place.in(place.toString()), "The suite has no task.", "");
            found.add(info);
        }
        return found;
    }

    /** What the user should know before the run starts. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        withheld.forEach((worker, cells) -> notes.add(cells + (cells == 1 ? " cell" : " cells") + " of worker " + worker
                + " will be withheld: it has nothing for the task."));
        confidential.forEach((worker, cells) -> notes.add(cells + (cells == 1 ? " cell" : " cells") + " of worker " + worker
                + " will be withheld: the task is confidential, and the provider is not configured for such."));
        unread.forEach((worker, first) -> notes.add(unreadCells.get(worker) + (unreadCells.get(worker) == 1 ? " cell" : " cells") + " of worker "
                + worker + " will be withheld for an attachment that cannot be put before the model; first, " + first + "."));
        routed.forEach((rule, tasks) -> notes.add("Route, " + rule + ": " + tasks + (tasks == 1 ? " task." : " tasks.")));
        if (withoutRubric > 0) notes.add(withoutRubric + " tasks have no rubric; their cells stay open.");
        if (withoutGrader > 0) notes.add(withoutGrader + " criteria name no grader; they stay open. Add one with --grader.");
        return notes;
    }

    private void look(Task task, Path place, boolean severalSuites) {
        if (interrupted) return;
        if (severalSuites) {
            String other = suiteOf.putIfAbsent(task.id(), place.toString());
            if (other != null)
                problems.error(Place.in(place.toString()), "Task \"" + task.id() + "\" also stands in " + other + ".",
                        "Run the suites one by one, or rename the task.");
        }
        wage(task, place);
        try {
            graders(task, place);
            if (problems.errors() == 0) excuses(task);
        } catch (InterruptedException e) {
            interrupted = true;
        }
    }

    /** Money is never taken one to one: what the rates cannot tell in US dollars is told before anything is paid for. */
    private void wage(Task task, Path place) {
        task.worth().human().filter(h -> !rates.knows(h, task.labels().category())).map(HumanEffort::hourly).ifPresent(m ->
                problems.error(Place.in(place.toString()), "Task \"" + task.id() + "\" gives a person " + m + " an hour, and the rates have no exchange rate for "
                        + m.currency() + ".", "Add to a file of rates: exchange: {" + m.currency() + ": {usd: …, date: yyyy-mm-dd}}, and give it with --rates FILE."));
    }

    /** Graders that the run adds are missed once, and not at every criterion. */
    void addedGraders() {
        for (GraderChoice choice : grading.added())
            if (crew.graders().offer(choice.grader()).isEmpty() && notInstalled.add(choice.grader()))
                problems.error(Place.in("--grader"), "No installed bundle provides the grader \"" + choice.grader() + "\".",
                        Remedy.nameOneOf(crew.graders().names(), choice.grader()));
    }

    void graders(Task task, Path place) throws InterruptedException {
        if (task.rubric().isEmpty()) withoutRubric++;
        Set<String> unknown = new TreeSet<>(notInstalled);
        for (Criterion c : task.rubric().leaves()) {
            List<GraderChoice> choices = grading.gradersOf(c);
            if (choices.isEmpty()) withoutGrader++;
            for (GraderChoice choice : choices) {
                if (crew.graders().offer(choice.grader()).isPresent()) check(choice, c, task, place);
                else if (unknown.add(choice.grader()))
                    problems.error(Place.in(place.toString()), "Task \"" + task.id() + "\", criterion \"" + c.id() + "\" names grader \""
                            + choice.grader() + "\", which no installed bundle provides.", Remedy.nameOneOf(crew.graders().names(), choice.grader()));
            }
        }
    }

    private void check(GraderChoice choice, Criterion c, Task task, Path place) throws InterruptedException {
        List<ModelName> asked = crew.graders().lend(choice.grader(), lease -> {
            Criterion meant = Sheet.meantFor(choice, c);
            String about = "task \"" + task.id() + "\", criterion \"" + c.id() + "\"";
            Inquiry inquiry = new Inquiry("Grader", about, Place.in(place.toString()), problems);
            long before = problems.errors();
            inquiry.ask(lease, () -> lease.service().check(meant, task, problems));
            if (problems.errors() == before) inquiry.answer(lease, () -> lease.service().fingerprint(meant));
            return problems.errors() > before ? List.<ModelName>of() : inquiry.answer(lease, () -> lease.service().models(meant)).orElse(List.of());
        });
        for (ModelName m : asked) {
            models.check(m, "grader \"" + choice.grader() + "\"");
            confide(m, choice.grader(), task, place);
        }
    }

    /** A confidential task may no more go out by a grader than by a worker; told once for each grader and model. */
    private void confide(ModelName model, String grader, Task task, Path place) throws InterruptedException {
        if (task.labels().data() != Labels.Secrecy.CONFIDENTIAL || crew.providers().offer(model.provider()).isEmpty()) return;
        if (!Confidence.allows(task, model, crew.providers()) && unconfided.add(grader + " " + model))
            problems.error(Place.in(place.toString()), "Task \"" + task.id() + "\" is confidential, and grader \"" + grader + "\" would show it to " + model
                            + ", whose provider is not configured for such.",
                    "Write confidentialAllowed=true into the provider's file in conf/, or have the grader ask a model of a provider that may see it.");
    }

    private boolean refuses(Task task, Worker w) throws InterruptedException {
        Enclosing enclosing = Enclosing.of(w, task.brief().attachments(), crew.documents(), crew.providers());
        for (Blob file : task.brief().attachments()) {
            if (enclosing.refusal(file).isEmpty()) continue;
            unread.computeIfAbsent(w.label(), l -> "task \"" + task.id() + "\" has " + file.name() + ": " + enclosing.refusal(file).get());
            unreadCells.merge(w.label(), (long) trials, Long::sum);
            return true;
        }
        return false;
    }

    private void excuses(Task task) throws InterruptedException {
        Optional<Route.Rule> rule = route.map(r -> r.of(task));
        rule.ifPresent(r -> routed.merge(r.words(), 1L, Long::sum));
        for (Worker w : workers) {
            if (rule.isPresent() && !rule.get().worker().equals(Optional.of(w.label()))) continue;
            if (w.model().isPresent() && !Confidence.allows(task, w.model().get(), crew.providers())) {
                confidential.merge(w.label(), (long) trials, Long::sum);
                continue;
            }
            if (w.model().isPresent() && refuses(task, w)) continue;
            long none = crew.solvers().<Long, RuntimeException>lend(w.solver(), lease -> {
                Inquiry inquiry = new Inquiry("Solver", "task \"" + task.id() + "\"", Place.in("--worker " + w.label()), problems);
                boolean sees = Traits.seesReference(lease::property, w);
                long count = 0;
                for (int trial = 0; trial < trials; trial++) {
                    GivenAssignment work = GivenAssignment.of(task, w, trial, List.of(), 0, sees);
                    if (inquiry.answer(lease, () -> lease.service().excuse(work)).flatMap(excuse -> excuse).isPresent()) count++;
                }
                return count;
            });
            if (none > 0) withheld.merge(w.label(), none, Long::sum);
        }
    }
}
