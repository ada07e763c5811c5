// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.report;

import assay.core.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes a report. Registered as a service with {@code @Name}, one service a format. Safe for use by several threads. */
@ConsumerType
public interface ReportFormat {
    /** Writes to the stream and leaves it open. The same report gives the same bytes. */
    void write(Report report, OutputStream to) throws IOException;

    /** File ending without a dot, such as {@code html}. */
    String ending();

    /** One sentence. */
    String describe();
}
