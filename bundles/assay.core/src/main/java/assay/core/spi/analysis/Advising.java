// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.analysis;

import assay.core.report.Advice;
import assay.core.settings.Settings;
import assay.core.spi.store.RunStore;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Says who should do work like that of a run, under assumptions that may be moved. */
@ProviderType
public interface Advising {
    /**
     * Reads a run once.
     *
     * @throws assay.core.problem.UserError when there is no such run
     */
    Outlook of(RunStore store, String run);

    /** What a run tells of each of its tasks, ready to be reckoned with. Immutable; safe for use by several threads. */
    @ProviderType
    interface Outlook {
        /** What may be set, with what the rates of the run say. */
        List<Assumed> usual();

        /**
         * One for each worker in the order of the plan; without ways where fewer than two tasks can be reckoned.
         *
         * @param set what differs from the usual
         * @throws assay.core.problem.UserError when a value cannot be, naming its assumption
         */
        List<Advice> advise(List<Assumed> set);

        /** The rates of the run with what is set of them, as files of rates have them; levels are no rates. */
        Settings rates(List<Assumed> set);

        /** How many tasks the figures could rest on. */
        long tasks();
    }

    /**
     * An assumption and its value.
     *
     * @param name as the options of {@code policy advise} have it, such as {@code wage-level}
     * @param value a decimal number
     * @param help what it is, in words
     */
    record Assumed(String name, String value, String help) {}
}
