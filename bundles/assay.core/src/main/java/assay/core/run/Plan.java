// SPDX-License-Identifier: Apache-2.0
package assay.core.run;

import assay.core.grading.GradingPlan;
import assay.core.grading.ScoringProfile;
import assay.core.work.Worker;
import java.util.List;
import java.util.Objects;

/**
 * What a run is to do; stored with it.
 *
 * @param suites in order; their tasks follow each other
 * @param workers labels unique
 */
public record Plan(
        List<SuiteRef> suites, List<Worker> workers, Schedule schedule, Limits limits, GradingPlan grading,
        ScoringProfile profile, List<PolicyChoice> policies) {
    public Plan {
        suites = List.copyOf(suites);
        workers = List.copyOf(workers);
        policies = List.copyOf(policies);
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(grading, "grading");
        Objects.requireNonNull(profile, "profile");
        if (workers.stream().map(Worker::label).distinct().count() < workers.size())
            throw new IllegalArgumentException("two workers of the run are the same");
    }

    public long tasks() {
        return suites.stream().mapToLong(SuiteRef::tasks).sum();
    }

    public long cells() {
        return tasks() * workers.size() * schedule.trials();
    }
}
