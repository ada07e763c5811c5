// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.engine;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Lends installed plugins to commands, call by call, as the engine lends them to its runs: a plugin that is swapped in
 * the meantime finishes its calls, and a new call goes to its successor or waits for one. Safe for use by many threads.
 */
@ProviderType
public interface Lending {
    /** What is done with a plugin while it is held. May be done again, from its beginning, when the plugin goes away under it. */
    @FunctionalInterface
    interface Use<T, R, X extends Exception> {
        R with(T plugin) throws X, InterruptedException;
    }

    /**
     * Uses the plugin of that name; empty when there never was one.
     *
     * @param kind the extension point, such as {@code ReportFormat.class}
     * @throws assay.core.problem.Resumable when it went away and no successor came
     */
    <T, R, X extends Exception> Optional<R> use(Class<T> kind, String name, Use<T, R, X> use) throws X, InterruptedException;

    /** A property of the plugin's service as text, such as {@code assay.grader.kind}; empty when it is absent. */
    Optional<String> property(Class<?> kind, String name, String key);

    /** Names that can be used now, sorted. */
    List<String> names(Class<?> kind);
}
