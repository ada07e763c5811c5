// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.run.PolicyChoice;
import assay.core.run.Stamp;
import assay.core.settings.Settings;
import assay.core.spi.engine.Engine;
import assay.core.spi.engine.PreferEnd;
import assay.core.spi.engine.PreferRequest;
import assay.core.spi.engine.Progress;
import assay.core.spi.engine.RegradeRequest;
import assay.core.spi.engine.ResumeOptions;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.engine.RunRequest;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Suites;
import assay.core.spi.suite.Texts;
import assay.engine.model.Backoff;
import assay.engine.plugin.Shelves;
import assay.engine.time.Time;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The engine as a service. */
@Component
public final class EngineComponent implements Engine {
    private final Runs runs;

    @Activate
    public EngineComponent(BundleContext context, @Reference Shelves shelves, @Reference Suites suites, @Reference Texts texts) {
        Tools tools = new Tools(shelves.crew(), suites, texts, Time.system(), Backoff.DEFAULT);
        this.runs = new Runs(tools, () -> List.of(shelves.stampOf(context.getBundle())));
    }

    @Override
    public RunEnd run(RunStore store, RunRequest request, Progress progress) throws IOException, InterruptedException {
        return runs.run(store, request, progress);
    }

    @Override
    public RunEnd resume(RunStore store, String run, ResumeOptions options, Progress progress) throws IOException, InterruptedException {
        return runs.resume(store, run, options, progress);
    }

    @Override
    public RunEnd regrade(RunStore store, String run, RegradeRequest request, Progress progress) throws IOException, InterruptedException {
        return runs.regrade(store, run, request, progress);
    }

    @Override
    public PreferEnd prefer(RunStore store, String run, PreferRequest request, Progress progress) throws IOException, InterruptedException {
        return runs.prefer(store, run, request, progress);
    }

    @Override
    public RunEnd reprice(RunStore store, String run, List<PolicyChoice> policies, Optional<Settings> rates, Progress progress)
            throws IOException, InterruptedException {
        return runs.reprice(store, run, policies, rates, progress);
    }
}
