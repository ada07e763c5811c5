// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.engine;

import assay.core.work.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/** Hears how far a run is. Called from many threads; must return at once. */
@ConsumerType
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void planned(String run, long cells, long alreadyEnded) {}

        @Override
        public void ended(Outcome outcome, boolean complete, long costMicros) {}
    };

    /** The run's name and size are known. */
    void planned(String run, long cells, long alreadyEnded);

    /** A cell ended. */
    void ended(Outcome outcome, boolean complete, long costMicros);

    /** Something the user should hear now, such as a provider that asks to wait. */
    default void note(String text) {}
}
