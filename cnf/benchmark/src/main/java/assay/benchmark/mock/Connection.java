// SPDX-License-Identifier: Apache-2.0
package assay.benchmark.mock;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One client's connection: gathers bytes until a request is whole, and writes answers as far as the socket takes them. */
final class Connection {
    private static final int MOST = 4 << 20;

    private final SocketChannel channel;
    private final SelectionKey key;
    private byte[] gathered = new byte[2048];
    private int length;
    private @Nullable ByteBuffer rest;

    Connection(SocketChannel channel, SelectionKey key) {
        this.channel = channel;
        this.key = key;
    }

    /** A request: its line and its body. */
    record Request(String line, String body) {}

    /** The next whole request, or null when more bytes must come. */
    @Nullable Request read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int n = channel.read(buffer);
        if (n < 0) throw new IOException("hung up");
        if (length + n > MOST) throw new IOException("a request of more than " + MOST + " bytes");
        if (length + n > gathered.length) gathered = Arrays.copyOf(gathered, Math.max(2 * gathered.length, length + n));
        buffer.flip().get(gathered, length, n);
        length += n;
        return whole();
    }

    private @Nullable Request whole() {
        String text = new String(gathered, 0, length, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) return null;
        int total = end + 4 + contentLength(text.substring(0, end).toLowerCase(Locale.ROOT));
        if (length < total) return null;
        length = 0;
        return new Request(text.substring(0, text.indexOf('\r')), text.substring(end + 4, total));
    }

    private static int contentLength(String head) {
        int at = head.indexOf("content-length:");
        if (at < 0) return 0;
        int end = head.indexOf('\r', at);
        return Integer.parseInt(head.substring(at + 15, end < 0 ? head.length() : end).strip());
    }

    void write(byte[] answer) throws IOException {
        rest = ByteBuffer.wrap(answer);
        writeOn();
    }

    void writeOn() throws IOException {
        if (rest == null) return;
        channel.write(rest);
        key.interestOps(rest.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    void reset() {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            // It is closed right away.
        }
        close();
    }

    void close() {
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing is left to be done with it.
        }
    }
}
