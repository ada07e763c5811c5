// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.Report;
import assay.core.spi.Name;
import assay.core.spi.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The report formats installed at this moment. */
final class Formats {
    private final BundleContext framework;

    Formats(BundleContext framework) {
        this.framework = framework;
    }

    /** Writes with the format of this name and leaves the stream open. */
    void write(String name, Report report, OutputStream to) throws IOException {
        ServiceReference<ReportFormat> found = installed().stream().filter(f -> name.equals(f.getProperty(Name.KEY)))
                .max(Comparator.naturalOrder()).orElseThrow(() -> unknown(name));
        ReportFormat format = framework.getService(found);
        if (format == null) throw unknown(name);
        try {
            format.write(report, to);
            to.flush();
        } finally {
            framework.ungetService(found);
        }
    }

    /** Refuses a name that no bundle has. */
    void check(String name) {
        if (installed().stream().noneMatch(f -> name.equals(f.getProperty(Name.KEY)))) throw unknown(name);
    }

    private UserError unknown(String name) {
        String names = installed().stream().map(f -> String.valueOf(f.getProperty(Name.KEY))).sorted().distinct().collect(Collectors.joining(", "));
        return new UserError(Place.in("--format"), "No installed bundle writes the format \"" + name + "\".",
                names.isEmpty() ? "No report format is installed; install a bundle assay.report.*." : "Installed: " + names + ".");
    }

    private Collection<ServiceReference<ReportFormat>> installed() {
        try {
            return framework.getServiceReferences(ReportFormat.class, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter cannot be wrong", e);
        }
    }
}
