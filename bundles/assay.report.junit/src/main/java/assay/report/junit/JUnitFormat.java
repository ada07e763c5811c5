// SPDX-License-Identifier: Apache-2.0
package assay.report.junit;

import assay.core.report.CellLine;
import assay.core.report.Report;
import assay.core.spi.Name;
import assay.core.spi.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/**
 * A test suite a worker, a test case a cell. Bad work is a failure, broken machinery an error, work that nobody judged
 * is skipped. The cells are read once for the counts and once for each worker, so that memory stays flat.
 */
@Component
@Name("junit")
public final class JUnitFormat implements ReportFormat {
    @Override
    public void write(Report report, OutputStream to) throws IOException {
        int workers = report.plan().workers().size();
        Counts[] counts = new Counts[workers];
        for (int w = 0; w < workers; w++) counts[w] = new Counts();
        try (Stream<CellLine> cells = report.cells()) {
            cells.forEach(c -> counts[c.id().worker()].add(c));
        }
        SuiteXml xml = new SuiteXml(to);
        xml.start(report, counts);
        for (int w = 0; w < workers; w++) suite(report, w, counts[w], xml);
        xml.end();
    }

    private static void suite(Report report, int worker, Counts counts, SuiteXml xml) throws IOException {
        xml.startSuite(report, worker, counts);
        try (Stream<CellLine> cells = report.cells()) {
            for (Iterator<CellLine> i = cells.filter(c -> c.id().worker() == worker).iterator(); i.hasNext(); ) xml.testCase(i.next());
        }
        xml.endSuite();
    }

    @Override
    public String ending() {
        return "xml";
    }

    @Override
    public String describe() {
        return "JUnit XML for build servers: bad work fails, broken machinery is an error, unjudged work is skipped.";
    }
}
