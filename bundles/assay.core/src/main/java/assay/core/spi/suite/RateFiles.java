// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.suite;

import assay.core.economy.RateTable;
import assay.core.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads files of rates, YAML or JSON. */
@ProviderType
public interface RateFiles {
    /**
     * Reads a file strictly.
     *
     * @param problems gets every problem with file and line
     * @return empty when there was a problem
     */
    Optional<RateTable> read(Path file, Problems problems) throws IOException;
}
