// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.spi.command.Console;
import java.io.PrintStream;
import java.util.Optional;

/** Shows all that a question is about before the question: the answer of a command is buffered, and questions are not. */
record ShownFirst(Console.Dialogue asking, PrintStream out) implements Console.Dialogue {
    @Override
    public Optional<String> line(String prompt) {
        out.flush();
        return asking.line(prompt);
    }

    @Override
    public Optional<Character> key(String prompt) {
        out.flush();
        return asking.key(prompt);
    }

    @Override
    public void close() {
        asking.close();
    }
}
