// SPDX-License-Identifier: Apache-2.0
package assay.solver.replay;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a file line by line as bytes and says where each line starts. Only one line is in memory. */
final class Lines {
    /** A longer line is refused: it would not fit into memory beside the rest. */
    static final int LONGEST = 256 << 20;
    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16];
    private int at;
    private int end;
    private long read;
    private byte[] line = new byte[1 << 12];
    private int length;
    private long start;
    private int number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end of the file. */
    boolean next() throws IOException {
        length = 0;
        start = read - (end - at);
        if (at == end && !fill()) return false;
        number++;
        do {
            int stop = at;
            while (stop < end && chunk[stop] != '\n') stop++;
            append(stop);
            boolean ended = stop < end;
            at = ended ? stop + 1 : stop;
            if (ended) return true;
        } while (fill());
        return true;
    }

    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** Offset of the line's first byte. */
    long start() {
        return start;
    }

    /** 1 for the first line. */
    int number() {
        return number;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) if (line[i] > ' ' || line[i] < 0) return false;
        return true;
    }

    private boolean fill() throws IOException {
        int n = in.read(chunk);
        at = 0;
        end = Math.max(0, n);
        read += end;
        return n > 0;
    }

    private void append(int stop) throws IOException {
        int more = stop - at;
        if (length + more > LONGEST) throw new IOException("line " + number + " is longer than " + LONGEST + " bytes");
        if (length + more > line.length) line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
        System.arraycopy(chunk, at, line, length, more);
        length += more;
    }
}
