// SPDX-License-Identifier: Apache-2.0
package assay.testkit.fakes;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Console;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A console that remembers what a command said. It has no progress bar. */
public final class FakeConsole implements Console {
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Setting> documents = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** The rows of all tables, without their headers. */
    public List<List<String>> rows() {
        return rows;
    }

    /** Lines and notes, in order. */
    public List<String> lines() {
        return lines;
    }

    /** Lines and notes as one text. */
    public String text() {
        return String.join("\n", lines);
    }

    /** The answers as JSON. */
    public List<Setting> documents() {
        return documents;
    }

    /** The last answer as JSON; a list stands under {@code items}. */
    public Settings document() {
        Setting last = documents.get(documents.size() - 1);
        return last instanceof Settings map ? map : Settings.EMPTY.with("items", last);
    }

    @Override
    public void line(String text) {
        lines.add(text);
    }

    @Override
    public void note(String text) {
        lines.add(text);
    }

    @Override
    public void table(List<String> header, List<List<String>> table) {
        rows.addAll(table);
    }

    @Override
    public void json(Setting document) {
        documents.add(document);
    }

    @Override
    public ByteArrayOutputStream out() {
        return out;
    }

    @Override
    public Bar progress() {
        throw new AssertionError("a command of which this is tested shows no progress");
    }
}
