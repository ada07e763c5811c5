// SPDX-License-Identifier: Apache-2.0
package assay.report.junit;

import assay.core.grading.Assessment;
import assay.core.grading.Verdict;
import assay.core.report.Ablation;
import assay.core.report.CellLine;
import assay.core.report.RankRange;
import assay.core.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of the JUnit schema that build servers share. */
final class SuiteXml {
    private static final int LONGEST = 4_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final XMLStreamWriter xml;

    SuiteXml(OutputStream to) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to, "UTF-8");
        } catch (XMLStreamException e) {
            throw told(e);
        }
    }

    void start(Report report, Counts[] counts) throws IOException {
        Counts all = Stream.of(counts).reduce(new Counts(), Counts::plus);
        tell(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            line(0);
            xml.writeStartElement("testsuites");
            attribute("name", report.run());
            numbers(all);
        });
    }

    void startSuite(Report report, int worker, Counts counts) throws IOException {
        tell(() -> {
            line(1);
            xml.writeStartElement("testsuite");
            attribute("name", report.plan().workers().get(worker).label());
            attribute("hostname", "localhost");
            attribute("timestamp", TIME.format(report.started()));
            attribute("id", "" + worker);
            attribute("package", "assay");
            numbers(counts);
            attribute("skipped", "" + counts.skipped);
            properties(report, report.plan().workers().get(worker).label());
        });
    }

    private void properties(Report report, String worker) throws XMLStreamException {
        line(2);
        xml.writeStartElement("properties");
        property("run", report.run());
        property("profile", report.plan().profile().describe());
        for (var s : report.plugins()) property("plugin " + s.name(), s.bundle() + " " + s.version() + " " + s.sha256());
        for (RankRange r : report.ranks()) {
            if (!r.worker().equals(worker)) continue;
            property("rank", r.ranks());
            property("not distinguishable from", r.notDistinguishable().isEmpty() ? "nobody" : String.join(", ", r.notDistinguishable()));
        }
        for (Ablation a : report.ablations()) {
            Optional<Ablation.Level> level = a.of(worker);
            if (level.isPresent()) property("factor " + a.factor(), Factor.describe(a, level.get()));
        }
        line(2);
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        line(3);
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    void testCase(CellLine cell) throws IOException {
        tell(() -> {
            line(2);
            xml.writeStartElement("testcase");
            attribute("name", cell.task().id() + (cell.id().trial() > 0 ? " trial " + cell.id().trial() : ""));
            attribute("classname", cell.worker());
            attribute("time", seconds(Result.seconds(cell)));
            result(cell);
            xml.writeEndElement();
        });
    }

    private void result(CellLine cell) throws XMLStreamException {
        Result result = Result.of(cell);
        if (result == Result.PASSED) return;
        line(3);
        xml.writeStartElement(result == Result.FAILURE ? "failure" : result == Result.ERROR ? "error" : "skipped");
        attribute("message", message(cell));
        if (result != Result.SKIPPED) {
            attribute("type", cell.state().outcome().label());
            xml.writeCharacters(Legal.text(details(cell), LONGEST));
        }
        xml.writeEndElement();
        line(2);
    }

    private static String message(CellLine cell) {
        List<String> failed = cell.state().assessment().map(Assessment::gateFailed).orElse(List.of());
        if (!failed.isEmpty()) return "not complete: " + String.join(", ", failed);
        String reason = cell.state().reason();
        return cell.state().outcome().label() + (reason.isBlank() ? "" : ": " + reason);
    }

    /** The verdicts on the turn that counts that went wrong. */
    private static String details(CellLine cell) {
        List<String> failed = cell.state().assessment().map(Assessment::failed).orElse(List.of());
        StringBuilder text = new StringBuilder("cell " + cell.id());
        cell.turns().stream().filter(t -> t.handed().turn() == cell.state().turn()).flatMap(t -> t.verdicts().stream()).map(r -> r.verdict())
                .filter(v -> failed.contains(v.criterion())).forEach(v -> text.append('\n').append(line(cell, v)));
        return text.toString();
    }

    private static String line(CellLine cell, Verdict v) {
        String statement = cell.task().rubric().find(v.criterion()).map(c -> c.text()).orElse("");
        return v.criterion() + " (" + v.rater().name() + "): " + statement + " " + v.grounds().reason();
    }

    void endSuite() throws IOException {
        tell(() -> {
            line(2);
            xml.writeEmptyElement("system-out");
            line(2);
            xml.writeEmptyElement("system-err");
            line(1);
            xml.writeEndElement();
        });
    }

    void end() throws IOException {
        tell(() -> {
            line(0);
            xml.writeEndElement();
            line(0);
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private void numbers(Counts c) throws XMLStreamException {
        attribute("tests", "" + c.tests);
        attribute("failures", "" + c.failures);
        attribute("errors", "" + c.errors);
        attribute("time", seconds(c.seconds));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Legal.text(value, LONGEST));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    @FunctionalInterface
    private interface Part {
        void write() throws XMLStreamException;
    }

    private static void tell(Part part) throws IOException {
        try {
            part.write();
        } catch (XMLStreamException e) {
            throw told(e);
        }
    }

    private static IOException told(XMLStreamException e) {
        return e.getCause() instanceof IOException io ? io : new IOException("the report could not be written as XML", e);
    }
}
