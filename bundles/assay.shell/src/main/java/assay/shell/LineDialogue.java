// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.spi.command.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers line by line, as from a pipe. */
final class LineDialogue implements Console.Dialogue {
    private final BufferedReader in;
    private final PrintStream err;

    LineDialogue(InputStream in, PrintStream err) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.err = err;
    }

    @Override
    public Optional<String> line(String prompt) {
        err.println(Clean.of(prompt));
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Character> key(String prompt) {
        Optional<String> line = line(prompt);
        while (line.isPresent() && line.get().isBlank()) line = line(prompt);
        return line.map(l -> l.strip().charAt(0));
    }

    @Override
    public void close() {
        err.flush();
    }
}
