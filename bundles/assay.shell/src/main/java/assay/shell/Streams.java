// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where text goes.
 *
 * @param columns of the terminal that {@code err} is, on which a line may be drawn over; 0 where it is none
 * @param in where answers come from; absent where nobody can be asked
 */
record Streams(PrintStream out, PrintStream err, int columns, Optional<InputStream> in) {
    /** Nobody can be asked. */
    Streams(PrintStream out, PrintStream err, int columns) {
        this(out, err, columns, Optional.empty());
    }

    static Streams ofProcess() {
        PrintStream out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Streams(out, err, Integer.getInteger("assay.columns", 0), Optional.of(new FileInputStream(FileDescriptor.in)));
    }
}
