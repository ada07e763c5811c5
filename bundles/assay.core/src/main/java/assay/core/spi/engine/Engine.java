// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.engine;

import assay.core.run.PolicyChoice;
import assay.core.settings.Settings;
import assay.core.spi.store.RunStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Plans and executes runs. Safe for use by several threads; one run is worked on by one call at a time. Interrupting
 * the thread stops the run in a resumable state.
 */
@ProviderType
public interface Engine {
    /**
     * Plans a run, stores the plan, and executes it.
     *
     * @throws assay.core.problem.UserError with every problem of suites, workers, graders, policies; nothing is then stored
     */
    RunEnd run(RunStore store, RunRequest request, Progress progress) throws IOException, InterruptedException;

    /** Goes on with a run: cells that have not ended, and those whose outcome is resumable. */
    RunEnd resume(RunStore store, String run, ResumeOptions options, Progress progress) throws IOException, InterruptedException;

    /**
     * Grades every stored turn anew where a verdict's key has changed, and assesses again. Never calls workers.
     *
     * @param request suites with changed rubrics, graders or profile; what it leaves empty stays as planned
     */
    RunEnd regrade(RunStore store, String run, RegradeRequest request, Progress progress) throws IOException, InterruptedException;

    /** Settles every job with these policies at the rates of the run; what did not change is not reckoned again. */
    default RunEnd reprice(RunStore store, String run, List<PolicyChoice> policies, Progress progress) throws IOException, InterruptedException {
        return reprice(store, run, policies, Optional.empty(), progress);
    }

    /**
     * Settles every job with these policies, and with those of the run where its rates become others.
     *
     * @param rates that the run has from now on; absent = as it has them
     */
    RunEnd reprice(RunStore store, String run, List<PolicyChoice> policies, Optional<Settings> rates, Progress progress)
            throws IOException, InterruptedException;

    /**
     * Has stored submissions compared two by two, and stores the preferences with the run. What is stored is not asked again, unless it
     * failed. Never calls workers.
     */
    PreferEnd prefer(RunStore store, String run, PreferRequest request, Progress progress) throws IOException, InterruptedException;
}
