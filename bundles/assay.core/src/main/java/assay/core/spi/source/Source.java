// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.source;

import assay.core.economy.PriceTables;
import assay.core.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Imports tasks, recorded outputs and verdicts, one by one. Registered as a service with {@code @Name}. */
@ConsumerType
public interface Source {
    /** Reads the files in order. A problem names file and line; a record with an error is left out. */
    void read(List<Path> files, ImportSink sink, Problems problems) throws IOException;

    /**
     * The same with what turns other currencies, hourly posts and hours of work into prices.
     *
     * @param tables as the user gave them
     */
    default void read(List<Path> files, PriceTables tables, ImportSink sink, Problems problems) throws IOException {
        read(files, sink, problems);
    }

    /** One sentence: what it reads, from where, in which form. */
    String describe();

    /** Title of the suite that comes of it. */
    String title();
}
