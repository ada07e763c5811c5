// SPDX-License-Identifier: Apache-2.0
package assay.core.run;

import assay.core.grading.GradingPlan;
import assay.core.grading.ScoringProfile;
import assay.core.work.Worker;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run is to do; stored with it.
 *
 * @param suites in order; their tasks follow each other
 * @param workers labels unique
 * @param rates that policies reckon with
 * @param route which worker does which task; absent where all of them do all
 */
public record Plan(
        List<SuiteRef> suites, List<Worker> workers, Schedule schedule, Limits limits, GradingPlan grading,
        ScoringProfile profile, List<PolicyChoice> policies, RunRates rates, Optional<Route> route) {
    /** Without a route. */
    public Plan(List<SuiteRef> suites, List<Worker> workers, Schedule schedule, Limits limits, GradingPlan grading,
            ScoringProfile profile, List<PolicyChoice> policies, RunRates rates) {
        this(suites, workers, schedule, limits, grading, profile, policies, rates, Optional.empty());
    }

    /** With the usual rates. */
    public Plan(List<SuiteRef> suites, List<Worker> workers, Schedule schedule, Limits limits, GradingPlan grading,
            ScoringProfile profile, List<PolicyChoice> policies) {
        this(suites, workers, schedule, limits, grading, profile, policies, RunRates.USUAL);
    }

    public Plan {
        suites = List.copyOf(suites);
        workers = List.copyOf(workers);
        policies = List.copyOf(policies);
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(grading, "grading");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(rates, "rates");
        Objects.requireNonNull(route, "route");
        if (workers.stream().map(Worker::label).distinct().count() < workers.size())
            throw new IllegalArgumentException("two workers of the run are the same");
    }

    /** The same work, reckoned otherwise. */
    public Plan reckoned(List<PolicyChoice> policies, RunRates rates) {
        return new Plan(suites, workers, schedule, limits, grading, profile, policies, rates, route);
    }

    public long tasks() {
        return suites.stream().mapToLong(SuiteRef::tasks).sum();
    }

    public long cells() {
        return tasks() * workers.size() * schedule.trials();
    }
}
