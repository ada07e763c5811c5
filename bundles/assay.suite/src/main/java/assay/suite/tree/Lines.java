// SPDX-License-Identifier: Apache-2.0
package assay.suite.tree;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file line by line as bytes; a line that is too long is skipped without being held. */
public final class Lines implements AutoCloseable {
    /** Bytes of a line at most. */
    public static final int MOST_BYTES = 16 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private int number;
    private boolean tooLong;

    public Lines(Path file) throws IOException {
        in = Files.newInputStream(file);
    }

    /** The next line without its end; empty at the end of the file. */
    public Optional<byte[]> next() throws IOException {
        if (from == to && !fill()) return Optional.empty();
        number++;
        tooLong = false;
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        do {
            int end = from;
            while (end < to && buffer[end] != '\n') end++;
            keep(line, end);
            from = end;
            if (end < to) {
                from++;
                break;
            }
        } while (fill());
        return Optional.of(line.toByteArray());
    }

    /** 1-based number of the line that {@link #next} gave last. */
    public int number() {
        return number;
    }

    /** Whether the line that {@link #next} gave last was cut off. */
    public boolean isTooLong() {
        return tooLong;
    }

    private void keep(ByteArrayOutputStream line, int end) {
        if (line.size() + (end - from) > MOST_BYTES) tooLong = true;
        else if (!tooLong) line.write(buffer, from, end - from);
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
