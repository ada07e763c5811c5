// SPDX-License-Identifier: Apache-2.0
package assay.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.workplace.Workplace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A workbench that serves, with people at its desk, each before a browser of his own. */
final class Desk implements AutoCloseable {
    private static final Pattern LOGIN = Pattern.compile("/login\\?token=\\S+");
    static final Path PICTURES = Path.of("target/pictures");

    final Workplace here;
    private final Path folder;
    private final List<Chromium> browsers = new ArrayList<>();
    private Serving serving;

    Desk(Path folder) {
        this.folder = folder;
        this.here = new Workplace(folder);
    }

    /** Serves, at the port that was served at before. */
    void serve() throws Exception {
        serving = Serving.at(here, serving == null ? "0" : serving.port());
    }

    String site() {
        return serving.site();
    }

    void kill() {
        serving.serve().kill();
    }

    /** Somebody with these roles, logged in and at the desk. */
    Chromium person(String name, String roles, int width, int height, boolean dark) throws Exception {
        String told = here.assay("users", "add", name, "--role", roles, "--port", serving.port()).with(0).out();
        Matcher link = LOGIN.matcher(told);
        assertThat(link.find()).as(told).isTrue();
        return browser(name, link.group(), width, height, dark);
    }

    Chromium person(String name, String roles) throws Exception {
        return person(name, roles, 1500, 950, false);
    }

    Chromium admin() throws Exception {
        return browser("admin", serving.login(), 1500, 950, false);
    }

    private Chromium browser(String name, String link, int width, int height, boolean dark) throws Exception {
        Chromium browser = Chromium.start(Files.createDirectories(folder.resolve("chromium-" + name + browsers.size())), width, height, dark);
        browsers.add(browser);
        browser.open(serving.site() + link);
        browser.until("document.getElementById('main') !== null");
        browser.open(serving.site() + "/desk");
        browser.until("document.querySelector('h1') !== null");
        return browser;
    }

    /** Takes the next item; says which. */
    static String take(Chromium browser) throws Exception {
        browser.until("document.getElementById('next') !== null");
        browser.ask("document.getElementById('next').click()");
        return onItem(browser, "");
    }

    /** Waits for an item that is another than the one before. */
    static String onItem(Chromium browser, String before) throws Exception {
        browser.until("location.pathname.startsWith('/desk/item/') && !location.pathname.endsWith('/" + before + "') && document.querySelector('fieldset.current') !== null");
        return browser.ask("location.pathname.split('/').pop()");
    }

    static String text(Chromium browser) throws Exception {
        return browser.ask("document.querySelector('main').innerText");
    }

    @Override
    public void close() throws Exception {
        for (Chromium b : browsers) b.close();
        if (serving != null) serving.close();
    }
}
