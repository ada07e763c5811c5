// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.economy.RateTable;
import assay.core.grading.GradingPlan;
import assay.core.grading.ScoringProfile;
import assay.core.grading.SuiteProfiles;
import assay.core.problem.Place;
import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.run.Plan;
import assay.core.run.PolicyChoice;
import assay.core.run.Route;
import assay.core.run.RunRates;
import assay.core.run.Schedule;
import assay.core.run.SuiteRef;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.engine.RunRequest;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Suites;
import assay.core.task.SuiteInfo;
import assay.core.task.Task;
import assay.core.work.Worker;
import assay.engine.cell.Routing;
import assay.engine.cell.Crew;
import assay.engine.lease.Unavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** Plans runs: all problems are told at once, and nothing is stored while there is one. */
public final class Planner {
    private static final String USUAL_POLICY = "payout";

    private final Crew crew;
    private final Suites suites;
    private final Filing filing;
    private final IntUnaryOperator random;

    /** @param random a number below the one given, for names of runs */
    public Planner(Crew crew, Suites suites, Filing filing, IntUnaryOperator random) {
        this.crew = crew;
        this.suites = suites;
        this.filing = filing;
        this.random = random;
    }

    public Planned plan(RunStore store, RunRequest request) throws IOException, InterruptedException {
        Problems problems = new Problems();
        String name = new RunNames(store, random).choose(request.name());
        requireReuse(store, request.reuse());
        Roster roster = new Roster(crew, request.directory(), problems);
        List<Worker> workers = workers(roster, request);
        request.route().ifPresent(r -> Routing.requireWorkers(r, workers, problems));
        Schedule schedule = request.route().map(r -> Routing.schedule(r, request.schedule())).orElse(request.schedule());
        List<PolicyChoice> policies = policies(request.policies(), problems);
        Askable models = new Askable(crew.providers(), request.limits().budget().isPresent(), problems);
        Survey survey = new Survey(crew, request.grading(), workers, schedule.trials(),
                rates(request, problems), request.route(), models, problems);
        survey.addedGraders();
        if (request.suites().isEmpty()) problems.error(Place.in("run"), "No suite is named.", "Name a folder with suite.yaml, or a .jsonl file.");
        Shortlist tasks = new Shortlist(Filing.TOGETHER);
        List<SuiteInfo> found = survey.of(suites, request.suites(), tasks::add);
        Optional<ScoringProfile> profile = profile(request, found, problems);
        problems.orThrow();
        Plan plan = new Plan(found.stream().map(Planner::reference).toList(), workers, schedule, request.limits(), request.grading(),
                profile.orElse(ScoringProfile.UPBENCH), policies, RunRates.USUAL.then(request.rates()), request.route());
        roster.prompts().keep(store);
        Handover filed = filing.file(store, name, plan, request.suites(), tasks);
        List<String> notes = new ArrayList<>(problems.all().stream().map(Problem::toString).toList());
        notes.addAll(survey.notes());
        return new Planned(name, plan, notes, filed);
    }

    private static RateTable rates(RunRequest request, Problems problems) {
        try {
            return RunRates.USUAL.then(request.rates()).table();
        } catch (SettingsError e) {
            problems.error(Place.in("--rates"), "The rates are wrong: " + e.getMessage() + ".", "");
            return RateTable.DEFAULT;
        }
    }

    private static void requireReuse(RunStore store, Optional<String> reuse) {
        if (reuse.isPresent() && store.run(reuse.get()).isEmpty())
            throw new UserError(Place.in("--reuse"), "There is no run \"" + reuse.get() + "\".", "Runs: "
                    + store.runs().stream().map(r -> r.run()).collect(Collectors.joining(", ")) + ".");
    }

    private static List<Worker> workers(Roster roster, RunRequest request) throws InterruptedException {
        List<Worker> workers = roster.of(request.workers().isEmpty() ? request.route().map(Route::workers).orElse(List.of()) : request.workers());
        for (Worker w : workers) roster.check(w, request.limits().budget().isPresent());
        return workers;
    }

    /** The policies, checked. */
    public List<PolicyChoice> policies(List<PolicyChoice> wanted, Problems problems) throws InterruptedException {
        List<PolicyChoice> policies = wanted.isEmpty() ? List.of(new PolicyChoice(USUAL_POLICY, Settings.EMPTY)) : wanted;
        for (PolicyChoice p : policies) {
            if (crew.policies().offer(p.policy()).isEmpty())
                problems.error(Place.in("--policy"), "No installed bundle provides the policy \"" + p.policy() + "\".",
                        Remedy.nameOneOf(crew.policies().names(), p.policy()));
            else crew.policies().lend(p.policy(), lease -> {
                Inquiry inquiry = new Inquiry("Policy", "\"" + p.label() + "\"", Place.in("--policy"), problems);
                inquiry.ask(lease, () -> lease.service().check(p.settings()));
                return p;
            });
        }
        return policies;
    }

    /** Looks again at the workers of a plan, before they are called in another process. */
    public void recheck(Plan plan, boolean capped) throws InterruptedException {
        Problems problems = new Problems();
        Roster roster = new Roster(crew, Path.of(""), problems);
        for (Worker w : plan.workers()) {
            try {
                roster.check(w, capped);
            } catch (Unavailable e) {
                problems.error(Place.in("worker " + w.label()), "The worker cannot be called: " + e.getMessage() + ".",
                        "Install the bundle that provides it.");
            }
        }
        problems.orThrow();
    }

    /**
     * Looks at the graders that the criteria of these tasks name.
     *
     * @param capped whether the run has a money cap
     */
    public void checkGraders(Iterator<Task> tasks, GradingPlan grading, boolean capped, Problems problems) throws InterruptedException {
        Survey survey = new Survey(crew, grading, List.of(), 0, RateTable.DEFAULT, Optional.empty(), new Askable(crew.providers(), capped, problems), problems);
        survey.addedGraders();
        while (tasks.hasNext()) survey.graders(tasks.next(), Path.of("suite"));
    }

    private static Optional<ScoringProfile> profile(RunRequest request, List<SuiteInfo> found, Problems problems) {
        if (request.profile().isPresent() || found.isEmpty()) return request.profile();
        try {
            return SuiteProfiles.wanted(found.get(0).defaults());
        } catch (SettingsError | IllegalArgumentException e) {
            problems.error(Place.in(request.suites().get(0).toString()), "The defaults of the suite: " + e.getMessage() + ".", "");
            return Optional.empty();
        }
    }

    private static SuiteRef reference(SuiteInfo info) {
        return new SuiteRef(info.id(), info.version(), info.title(), info.digest().hex(), info.tasks());
    }
}
