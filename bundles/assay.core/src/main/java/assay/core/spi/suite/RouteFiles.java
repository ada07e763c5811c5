// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.suite;

import assay.core.problem.Problems;
import assay.core.run.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads and writes files of routes, YAML or JSON. */
@ProviderType
public interface RouteFiles {
    /**
     * Reads a file strictly.
     *
     * @param problems gets every problem with file and line
     * @return empty when there was a problem
     */
    Optional<Route> read(Path file, Problems problems) throws IOException;

    /** Writes a file that reads as the same route; whole, or not at all. */
    void write(Route route, Path file) throws IOException;
}
