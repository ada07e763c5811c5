// SPDX-License-Identifier: Apache-2.0
package assay.pricing.command;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Console;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A console that remembers. */
final class FakeConsole implements Console {
    final List<String> lines = new ArrayList<>();
    final List<List<String>> rows = new ArrayList<>();
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Setting document;

    /** The answer as JSON. */
    Settings document() {
        return (Settings) document;
    }

    /** All lines. */
    String text() {
        return String.join("\n", lines);
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
    public void json(Setting answer) {
        document = answer instanceof Settings ? answer : Settings.EMPTY.with("items", answer);
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public Bar progress() {
        throw new AssertionError("these commands show no progress");
    }
}
