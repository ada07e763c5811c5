// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

import assay.core.report.CellLine;
import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A part of the page of a cell. Registered as a service with {@code @Name} and {@link Shown}, whose title stands above it and whose order
 * says where; of two with one name the higher ranked is shown. Safe for use by several threads. What it throws becomes an error card in
 * its place and touches no other.
 */
@ConsumerType
public interface CellPanel {
    /**
     * Writes HTML below a heading {@code h2}, as {@link View#render} does; where nothing is written the panel is left out.
     *
     * @param cell in full
     */
    void render(Visit visit, CellLine cell, Appendable out) throws IOException, InterruptedException;
}
