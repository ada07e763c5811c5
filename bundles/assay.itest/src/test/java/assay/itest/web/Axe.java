// SPDX-License-Identifier: Apache-2.0
package assay.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Looks for what bars people from a page: the rules of WCAG 2.0 and 2.1, levels A and AA, that a program can check. */
final class Axe {
    private static final String RUN = "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}).then(r => r.passes.length + ' rules pass' + "
            + "r.violations.map(v => '\\n' + v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + ' ' + n.failureSummary).join(' | ')).join(''))";
    private final String script;

    Axe() throws Exception {
        try (InputStream in = Axe.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/" + System.getProperty("assay.axe") + "/axe.min.js")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What bars people there, one line each; empty where nothing does. */
    String barriers(Chromium browser) throws Exception {
        browser.ask("window.axe ? '' : (() => {" + script + "; return ''; })()");
        String said = browser.ask(RUN);
        assertThat(said).as("axe").matches("(?s)[1-9]\\d* rules pass.*");
        return said.replaceFirst("^\\d+ rules pass\\s*", "");
    }
}
