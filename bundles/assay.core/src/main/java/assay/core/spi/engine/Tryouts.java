// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.engine;

import assay.core.money.Money;
import assay.core.spi.store.RunStore;
import java.io.IOException;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tries a bundle on a sample of a run before it takes over. The bundle is a <em>candidate</em>: its plugins keep the names they
 * will have, and are lent to its tryout alone.
 */
@ProviderType
public interface Tryouts {
    /** Begins the location under which a candidate is installed; whoever lends plugins passes over such bundles. */
    String CANDIDATE = "candidate:";

    /** Begins the last part of the name of a run that holds a tryout. */
    String MARK = "~try-";

    /**
     * Works on the sample with the candidate: where it offers providers or solvers, the cells of the workers that use them are
     * worked on anew; else, where it offers graders, their submissions are graded anew. What is paid for is stored in a run of its
     * own, so that the same request goes on where it was stopped.
     *
     * @throws assay.core.problem.UserError when nothing in the run uses what the candidate offers
     */
    Tryout tryOut(RunStore store, Request request, Progress progress) throws IOException, InterruptedException;

    /**
     * What is to be tried.
     *
     * @param bundle number of the candidate in the framework
     * @param run whose cells are the sample
     * @param cells how many; all that are fit where there are fewer
     * @param seed which ones: the same seed draws the same cells, and more of them when more are asked for
     * @param budget hard cap of the tryout; absent = that of the run
     */
    record Request(long bundle, String run, int cells, long seed, Optional<Money> budget) {
        public Request {
            if (cells < 1) throw new IllegalArgumentException("a sample has at least one cell, not " + cells);
        }
    }

    /**
     * What came of it.
     *
     * @param end of the run that holds the tryout
     * @param cells drawn
     * @param fit cells that could have been drawn
     * @param worked whether workers were called; else stored submissions were graded
     */
    record Tryout(RunEnd end, long cells, long fit, boolean worked) {}
}
