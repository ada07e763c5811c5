// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.engine;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What is installed. */
@ProviderType
public interface Plugins {
    /** Plugins that offer services, by kind, then name. */
    List<Installed> all();

    /**
     * The state of one plugin.
     *
     * @param kind model, solver, grader, policy, format, source or command; bundle for one that is not at work
     * @param state active, draining, refused or not at work, with the reason
     */
    record Installed(String kind, String name, String bundle, String version, String state, String sha256, String description) {}
}
