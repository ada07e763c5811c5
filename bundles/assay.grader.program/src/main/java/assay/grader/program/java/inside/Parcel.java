// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java.inside;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts, numbers, bytes and classes in one message, and messages of a length in four bytes. */
public final class Parcel {
    private static final int MOST = 256 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** Reads what a parcel holds, in the order in which it was put in. */
    public static final class Opened {
        private final DataInputStream in;

        public Opened(byte[] message) {
            in = new DataInputStream(new ByteArrayInputStream(message));
        }

        public int number() throws IOException {
            return in.readInt();
        }

        public boolean flag() throws IOException {
            return in.readByte() != 0;
        }

        public byte[] bytes() throws IOException {
            int length = in.readInt();
            if (length < 0 || length > in.available()) throw new IOException("a length of " + length + " is wrong");
            return in.readNBytes(length);
        }

        public String text() throws IOException {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        public String[] texts() throws IOException {
            int count = in.readInt();
            if (count < 0 || count > in.available()) throw new IOException("a count of " + count + " is wrong");
            String[] texts = new String[count];
            for (int i = 0; i < count; i++) texts[i] = text();
            return texts;
        }

        /** Things by name. */
        public Map<String, byte[]> named() throws IOException {
            int count = in.readInt();
            if (count < 0 || count > in.available()) throw new IOException("a count of " + count + " is wrong");
            Map<String, byte[]> all = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) all.put(text(), bytes());
            return all;
        }
    }

    public Parcel number(int value) {
        return put(() -> out.writeInt(value));
    }

    public Parcel flag(boolean value) {
        return put(() -> out.writeByte(value ? 1 : 0));
    }

    public Parcel bytes(byte[] value) {
        return put(() -> {
            out.writeInt(value.length);
            out.write(value);
        });
    }

    public Parcel text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public Parcel texts(String... values) {
        number(values.length);
        for (String v : values) text(v);
        return this;
    }

    public Parcel named(Map<String, byte[]> values) {
        number(values.size());
        values.forEach((name, value) -> text(name).bytes(value));
        return this;
    }

    private interface Put {
        void run() throws IOException;
    }

    private Parcel put(Put put) {
        try {
            put.run();
            return this;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("memory does not fail", e);
        }
    }

    public byte[] message() {
        return bytes.toByteArray();
    }

    /** Sends a message; one at a time. */
    static void send(OutputStream to, byte[] message) throws IOException {
        synchronized (to) {
            DataOutputStream out = new DataOutputStream(to);
            out.writeInt(message.length);
            out.write(message);
            out.flush();
        }
    }

    /** The next message; nothing at the end. */
    static byte[] receive(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        int length;
        try {
            length = in.readInt();
        } catch (java.io.EOFException e) {
            return new byte[0];
        }
        if (length < 1 || length > MOST) throw new IOException("a message of " + length + " bytes");
        return in.readNBytes(length);
    }
}
