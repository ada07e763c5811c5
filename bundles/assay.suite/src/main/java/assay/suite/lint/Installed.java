// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import java.util.List;
import java.util.Optional;

/** The plugins that are installed at this moment, by kind and name. */
public interface Installed {
    /** What is done with a plugin while it is held. */
    @FunctionalInterface
    interface Use<T, R> {
        R with(T plugin) throws Exception;
    }

    /** Uses the plugin of that name; empty when there is none. */
    <T, R> Optional<R> use(Class<T> kind, String name, Use<T, R> use) throws Exception;

    /** A text property of the plugin's service, such as {@code assay.grader.kind}; empty when it is absent. */
    Optional<String> property(Class<?> kind, String name, String key);

    /** Names, sorted. */
    List<String> names(Class<?> kind);
}
