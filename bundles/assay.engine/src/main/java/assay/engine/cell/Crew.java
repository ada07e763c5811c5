// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.spi.comparer.Comparer;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.spi.grader.Grader;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.solver.Solver;
import assay.engine.document.Documents;
import assay.engine.lease.Lender;

/** The plugins that a run can call. */
public record Crew(
        Lender<ModelProvider> providers, Lender<Solver> solvers, Lender<Grader> graders, Lender<EconomicPolicy> policies, Documents documents,
        Lender<Comparer> comparers) {}
