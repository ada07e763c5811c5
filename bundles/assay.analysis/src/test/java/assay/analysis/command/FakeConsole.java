// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.core.settings.Setting;
import assay.core.spi.command.Console;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A console that remembers. */
final class FakeConsole implements Console {
    final List<List<String>> rows = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    final List<Setting> documents = new ArrayList<>();
    final ByteArrayOutputStream out = new ByteArrayOutputStream();

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
    public OutputStream out() {
        return out;
    }

    @Override
    public Bar progress() {
        throw new AssertionError("a comparison shows no progress");
    }
}
