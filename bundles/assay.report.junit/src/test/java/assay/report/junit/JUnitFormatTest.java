// SPDX-License-Identifier: Apache-2.0
package assay.report.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import assay.core.report.Report;
import assay.core.spi.report.ReportFormat;
import assay.testkit.report.ReportKit;
import assay.testkit.report.SampleReport;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JUnitFormatTest extends ReportKit {
    @Override
    protected ReportFormat format() {
        return new JUnitFormat();
    }

    private Document parsed(Report report) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(written(report))));
    }

    private static long number(Element suite, String name) {
        return Long.parseLong(suite.getAttribute(name));
    }

    private Element suite(int worker) throws Exception {
        return (Element) parsed(SampleReport.typical()).getElementsByTagName("testsuite").item(worker);
    }

    @Test
    void a_worker_is_a_suite_and_a_cell_a_case() throws Exception {
        Document xml = parsed(SampleReport.typical());

        assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(5);
        assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(180);
    }

    @Test
    void a_suite_says_what_the_crossed_setting_of_its_worker_did() {
        assertThat(written(SampleReport.typical())).contains("name=\"factor reasoning-effort\"",
                "high: complete 21 of 36: completion % 58.0 [43.0, 73.0]", "; less low: completion % +14.0 [+2.0, +26.0]", ", better\"");
    }

    @Test
    void a_suite_says_which_ranks_are_open_to_its_worker() {
        assertThat(written(SampleReport.typical())).contains("name=\"rank\" value=\"1–3\"", "name=\"not distinguishable from\" value=\"openai:claude-sonnet-4, openai:gemini-2.5-pro\"");
    }

    @Test
    void bad_work_fails_and_a_broken_endpoint_is_an_error() throws Exception {
        Element suite = suite(1);

        assertThat(number(suite, "errors")).isEqualTo(1);
        assertThat(number(suite, "failures")).isPositive().isEqualTo(suite.getElementsByTagName("failure").getLength());
    }

    @Test
    void work_that_nobody_judged_is_skipped() throws Exception {
        assertThat(number(suite(2), "skipped")).isEqualTo(2);
        assertThat(number(suite(3), "skipped")).isEqualTo(3);
    }

    @Test
    void a_failure_says_which_criteria_and_why() throws Exception {
        Element failure = (Element) suite(0).getElementsByTagName("failure").item(0);

        assertThat(failure.getAttribute("message")).startsWith("not complete: figures");
        assertThat(failure.getTextContent()).contains("Every figure agrees with the source. Looked for on every line and not found.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"words", HOSTILE})
    void the_schema_holds_whatever_the_words(String words) throws Exception {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(JUnitFormatTest.class.getResource("junit.xsd"));

        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(written(SampleReport.hostile(words))))))
                .doesNotThrowAnyException();
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(written(SampleReport.typical())))))
                .doesNotThrowAnyException();
    }
}
