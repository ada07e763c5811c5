// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import java.io.IOException;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal of the process, where it has one on both ends. */
final class Terminals {
    private Terminals() {}

    /** Empty on a pipe, and where the distribution has no bundle for terminals. */
    static Optional<Terminal> open() {
        if (!isTerminal()) return Optional.empty();
        try {
            return Optional.of(Opener.open());
        } catch (IOException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static boolean isTerminal() {
        try {
            return new ProcessBuilder("test", "-t", "0").inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Loaded only when there is a terminal. */
    private static final class Opener {
        /** JLine looks for its parts with the thread's class loader. */
        static Terminal open() throws IOException {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(TerminalBuilder.class.getClassLoader());
            try {
                return TerminalBuilder.builder().name("assay").system(true).provider("exec").build();
            } catch (IllegalStateException e) {
                throw new IOException(e);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }
}
