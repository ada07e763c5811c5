// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What two terminals say to each other: first the request, then frames of a kind, a length and that many bytes. Frames may be
 * sent by several threads.
 */
final class Wire implements AutoCloseable {

    /** Kinds of frames: the command begins; its two streams; its exit code; it is refused for a reason; it is to stop. */
    static final int BEGUN = 0;
    static final int OUT = 1;
    static final int ERR = 2;
    static final int EXIT = 3;
    static final int REFUSED = 4;
    static final int CANCEL = 5;

    /** Longer is no text that anybody typed. */
    private static final int LONGEST = 16 << 20;

    private final SocketChannel channel;
    private final DataInputStream in;
    private final DataOutputStream out;

    Wire(SocketChannel channel) {
        this.channel = channel;
        this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
        this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    }

    /**
     * A command of another terminal.
     *
     * @param build which build of Assay asks
     * @param store the variable {@code ASSAY_STORE} there; may be empty
     * @param columns of the terminal that standard error is; 0 where it is none
     */
    record Request(String build, String directory, String store, int columns, List<String> words) {
    }

    /** @param kind one of the above */
    record Frame(int kind, byte[] bytes) {

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    void ask(Request request) throws IOException {
        synchronized (out) {
            text(request.build());
            text(request.directory());
            text(request.store());
            out.writeInt(request.columns());
            out.writeInt(request.words().size());
            for (String word : request.words()) {
                text(word);
            }
            out.flush();
        }
    }

    /** The build comes first and alone, so that every later build can tell. */
    Request asked() throws IOException {
        String build = text();
        String directory = text();
        String store = text();
        int columns = in.readInt();
        int count = in.readInt();
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            words.add(text());
        }
        return new Request(build, directory, store, columns, List.copyOf(words));
    }

    void send(int kind, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        send(kind, bytes, 0, bytes.length);
    }

    private void send(int kind, byte[] bytes, int from, int count) throws IOException {
        synchronized (out) {
            out.writeByte(kind);
            out.writeInt(count);
            out.write(bytes, from, count);
            out.flush();
        }
    }

    /** The next frame; {@code EOFException} when the other side has gone. */
    Frame next() throws IOException {
        int kind = in.readUnsignedByte();
        return new Frame(kind, bytes());
    }

    /** A stream whose bytes become frames of this kind. */
    OutputStream stream(int kind) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                send(kind, bytes, from, count);
            }
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
