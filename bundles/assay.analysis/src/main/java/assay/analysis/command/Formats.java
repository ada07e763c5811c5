// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.Report;
import assay.core.spi.engine.Lending;
import assay.core.spi.report.ReportFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The report formats installed at this moment, each leased while it writes. */
final class Formats {
    private final Lending lending;

    Formats(Lending lending) {
        this.lending = lending;
    }

    /** Writes a file with the format of this name; from its beginning again when the format is swapped for longer than it waits. */
    void write(String name, Report report, Path to) throws IOException, InterruptedException {
        lending.<ReportFormat, Boolean, IOException>use(ReportFormat.class, name, format -> {
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(to, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING), 1 << 16)) {
                format.write(report, out);
            }
            return true;
        }).orElseThrow(() -> unknown(name));
    }

    /** Refuses a name that no bundle has. */
    void check(String name) {
        if (!lending.names(ReportFormat.class).contains(name)) throw unknown(name);
    }

    private UserError unknown(String name) {
        List<String> names = lending.names(ReportFormat.class);
        return new UserError(Place.in("--format"), "No installed bundle writes the format \"" + name + "\".",
                names.isEmpty() ? "No report format is installed; install a bundle assay.report.*." : "Installed: " + String.join(", ", names) + ".");
    }
}
