// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.content;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.problem.Place;
import assay.core.problem.Resumable;
import assay.core.problem.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Bytes in a table of the server, in parts of a mebibyte, so that every machine that uses the store has them. */
public final class BlobTable implements Blobs, AutoCloseable {
    private static final int PART = 1 << 20;
    private static final int IDLE = 4;

    private final DataSource source;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    public BlobTable(DataSource source) {
        this.source = source;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection c) throws SQLException, IOException;
    }

    @Override
    public Digest keep(Blob blob) {
        try {
            return inTransaction(c -> {
                if (part(c, blob.digest(), 0) == null) write(blob, c);
                return blob.digest();
            });
        } catch (IOException e) {
            throw new Resumable("the store cannot keep \"" + blob.name() + "\": " + e.getMessage() + ". Mend that, then resume.", e);
        }
    }

    @Override
    public Blob blob(String name, String mediaType, long size, Digest digest) {
        return new Blob(name, mediaType, size, digest, () -> new BlobParts(digest, number -> inTransaction(c -> part(c, digest, number))));
    }

    private static void write(Blob blob, Connection c) throws SQLException, IOException {
        MessageDigest sha = Digest.sha256();
        try (InputStream in = blob.open(); PreparedStatement s = c.prepareStatement(
                "insert into blob_part (digest, part, bytes) values (?, ?, ?) on conflict do nothing")) {
            int number = 0;
            for (byte[] bytes = in.readNBytes(PART); bytes.length > 0 || number == 0; bytes = in.readNBytes(PART)) {
                sha.update(bytes);
                s.setBytes(1, HexFormat.of().parseHex(blob.digest().hex()));
                s.setInt(2, number++);
                s.setBytes(3, bytes);
                s.executeUpdate();
            }
        }
        if (!Digest.finish(sha).equals(blob.digest()))
            throw new UserError(Place.in(blob.name()), "the file changed while it was read.", "Leave it alone and start again.");
    }

    private static byte @Nullable [] part(Connection c, Digest digest, int number) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select bytes from blob_part where digest = ? and part = ?")) {
            s.setBytes(1, HexFormat.of().parseHex(digest.hex()));
            s.setInt(2, number);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? r.getBytes(1) : null;
            }
        }
    }

    private <T> T inTransaction(Work<T> work) throws IOException {
        boolean done = false;
        Connection c = null;
        try {
            c = idle.pollFirst();
            if (c == null) c = source.getConnection();
            c.setAutoCommit(false);
            T value = work.with(c);
            c.commit();
            done = true;
            return value;
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            if (c != null && done && idle.size() < IDLE) idle.addFirst(c);
            else if (c != null) end(c);
        }
    }

    /** What was not committed is gone. */
    private static void end(Connection c) {
        try {
            c.close();
        } catch (SQLException e) {
            System.getLogger(BlobTable.class.getName()).log(System.Logger.Level.DEBUG, "close", e);
        }
    }

    @Override
    public void close() {
        for (Connection c = idle.pollFirst(); c != null; c = idle.pollFirst()) end(c);
    }
}
