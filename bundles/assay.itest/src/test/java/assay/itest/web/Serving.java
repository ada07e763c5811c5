// SPDX-License-Identifier: Apache-2.0
package assay.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.workplace.Started;
import assay.itest.workplace.Workplace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A workbench that serves.
 *
 * @param site without a slash at its end
 * @param login address that logs the admin in, once
 */
record Serving(Started serve, String site, String login) implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Workbench: (http://127\\.0\\.0\\.1:\\d+)(/login\\?token=\\S+)");

    /** Waits for the address that it prints. */
    static Serving at(Workplace here, String port) throws InterruptedException {
        Started serve = here.start("serve", "--port", port);
        Matcher address = ADDRESS.matcher("");
        while (serve.isAlive() && !address.reset(serve.outSoFar()).find()) Thread.sleep(50);
        assertThat(serve.isAlive()).as(serve.errSoFar()).isTrue();
        return new Serving(serve, address.group(1), address.group(2));
    }

    String port() {
        return site.substring(site.lastIndexOf(':') + 1);
    }

    /** A browser in which the admin is logged in, connected. */
    Chromium admin(Path profile, int width, int height) throws Exception {
        Chromium browser = Chromium.start(Files.createDirectories(profile), width, height, false);
        browser.open(site + login);
        browser.until("document.getElementById('live') !== null && document.getElementById('live').textContent === 'live'");
        return browser;
    }

    @Override
    public void close() throws Exception {
        serve.close();
    }
}
