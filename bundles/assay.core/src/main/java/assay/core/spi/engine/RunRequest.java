// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.engine;

import assay.core.grading.GradingPlan;
import assay.core.grading.ScoringProfile;
import assay.core.run.Limits;
import assay.core.run.PolicyChoice;
import assay.core.run.Route;
import assay.core.run.Schedule;
import assay.core.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a user wants run.
 *
 * @param name of the run; absent = a readable unique one
 * @param suites folders or files
 * @param workers as written by the user, see {@code Worker.label}
 * @param directory in which relative files of workers are looked up
 * @param profile absent = the first suite's default, else {@code upbench}
 * @param policies empty = {@code payout}
 * @param rates as read from a file; empty = the usual ones
 * @param reuse name of a run whose attempts may stand in for new ones
 * @param route which worker does which task, and in which way; its workers need not be named again
 */
public record RunRequest(
        Optional<String> name, List<Path> suites, List<String> workers, Path directory, Schedule schedule, Limits limits,
        GradingPlan grading, Optional<ScoringProfile> profile, List<PolicyChoice> policies, Settings rates,
        Optional<String> reuse, Optional<Route> route) {
    /** Without a route. */
    public RunRequest(Optional<String> name, List<Path> suites, List<String> workers, Path directory, Schedule schedule, Limits limits,
            GradingPlan grading, Optional<ScoringProfile> profile, List<PolicyChoice> policies, Settings rates, Optional<String> reuse) {
        this(name, suites, workers, directory, schedule, limits, grading, profile, policies, rates, reuse, Optional.empty());
    }

    /** With the usual rates. */
    public RunRequest(Optional<String> name, List<Path> suites, List<String> workers, Path directory, Schedule schedule, Limits limits,
            GradingPlan grading, Optional<ScoringProfile> profile, List<PolicyChoice> policies, Optional<String> reuse) {
        this(name, suites, workers, directory, schedule, limits, grading, profile, policies, Settings.EMPTY, reuse);
    }

    public RunRequest {
        suites = List.copyOf(suites);
        workers = List.copyOf(workers);
        policies = List.copyOf(policies);
    }
}
