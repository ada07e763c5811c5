// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.spi.command.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** Answers key by key at a terminal. */
final class KeyDialogue implements Console.Dialogue {
    private static final int END = 4;
    private static final int BACKSPACE = 8;
    private static final int DELETE = 127;

    private final Terminal terminal;
    private final PrintStream err;
    private final Attributes before;

    KeyDialogue(Terminal terminal, PrintStream err) {
        this.terminal = terminal;
        this.err = err;
        this.before = terminal.enterRawMode();
    }

    @Override
    public Optional<Character> key(String prompt) {
        show(prompt);
        int c = read();
        if (c < 0 || c == END) return Optional.empty();
        if (!Character.isISOControl(c)) err.print((char) c);
        err.print("\r\n");
        return Optional.of((char) c);
    }

    @Override
    public Optional<String> line(String prompt) {
        show(prompt);
        StringBuilder line = new StringBuilder();
        for (int c = read(); c != '\r' && c != '\n'; c = read()) {
            if (c < 0 || c == END) return Optional.empty();
            if (c == BACKSPACE || c == DELETE) erase(line);
            else if (!Character.isISOControl(c)) {
                line.append((char) c);
                err.print((char) c);
                err.flush();
            }
        }
        err.print("\r\n");
        return Optional.of(line.toString());
    }

    private void erase(StringBuilder line) {
        if (line.isEmpty()) return;
        line.setLength(line.length() - 1);
        err.print("\b \b");
        err.flush();
    }

    private void show(String prompt) {
        err.print(Clean.of(prompt).replace("\n", "\r\n") + " ");
        err.flush();
    }

    private int read() {
        try {
            return terminal.reader().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        terminal.setAttributes(before);
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
