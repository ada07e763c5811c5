// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where text goes.
 *
 * @param terminal whether {@code err} is a terminal, on which a line may be drawn over
 */
record Streams(PrintStream out, PrintStream err, boolean terminal) {
    static Streams ofProcess() {
        PrintStream out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Streams(out, err, Boolean.getBoolean("assay.terminal"));
    }
}
