// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

import assay.core.report.Report;
import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A further section of the page of a run, and of the file in which a report is shared. Registered as a service with {@code @Name} and
 * {@link Shown}, as a {@link CellPanel} is.
 */
@ConsumerType
public interface ReportSection {
    /**
     * Writes HTML below a heading {@code h2}, without script, links or anything that is loaded; where nothing is written the section is
     * left out. The same report gives the same text.
     */
    void render(Report report, Appendable out) throws IOException;
}
