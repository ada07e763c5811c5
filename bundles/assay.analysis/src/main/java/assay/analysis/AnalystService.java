// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.core.report.Report;
import assay.core.spi.Name;
import assay.core.spi.analysis.Analyst;
import assay.core.spi.solver.Solver;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.work.Worker;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The analyst of a workbench. Which solvers see the reference is asked of those installed, whenever a report is made. */
@Component
public final class AnalystService implements Analyst {
    private final BundleContext framework;
    private final StoredRunAnalyst analyst;

    @Activate
    public AnalystService(BundleContext framework, @Reference Texts texts) {
        this.framework = framework;
        analyst = new StoredRunAnalyst(texts, this::seesReference);
    }

    @Override
    public Report report(RunStore store, String run) {
        return analyst.report(store, run);
    }

    /** The name {@code reference} is taken at its word, so that a run reads the same where its solver is not installed. */
    private boolean seesReference(Worker worker) {
        if (worker.solver().equals("reference") || worker.model().isEmpty() && worker.variant().equals("reference")) return true;
        try {
            return framework.getServiceReferences(Solver.class, "(assay.solver.seesReference=true)").stream()
                    .anyMatch(s -> worker.solver().equals(s.getProperty(Name.KEY)));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
