// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.content;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.problem.Place;
import assay.core.problem.Resumable;
import assay.core.problem.UserError;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Bytes in files that are named by their digest: {@code ab/cdef…}. A file is written under another name, synced, and
 * then renamed, so that what carries a digest as its name is whole.
 */
public final class BlobFolder implements Blobs {
    private final Path folder;
    /** Two threads with the same bytes write them once, and neither returns before they are durable. */
    private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    public BlobFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Digest keep(Blob blob) {
        ReentrantLock lock = locks[Math.floorMod(blob.digest().hashCode(), locks.length)];
        lock.lock();
        try {
            keepWhole(blob, file(blob.digest()));
        } catch (IOException e) {
            throw new Resumable("the store cannot keep \"" + blob.name() + "\" in " + folder + ": " + e.getMessage()
                    + ". Mend that, then resume.", e);
        } finally {
            lock.unlock();
        }
        return blob.digest();
    }

    /** An interrupt closes the channels of its thread: then all is done again, and the thread stays interrupted. */
    private void keepWhole(Blob blob, Path file) throws IOException {
        boolean interrupted = Thread.interrupted();
        boolean again = false;
        while (true) {
            try {
                if (!Files.exists(file)) write(blob, file);
                else if (again) sync(file.getParent());
                break;
            } catch (ClosedByInterruptException e) {
                interrupted = true;
                again = Thread.interrupted();
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    @Override
    public Blob blob(String name, String mediaType, long size, Digest digest) {
        Path file = file(digest);
        return new Blob(name, mediaType, size, digest, () -> open(file));
    }

    private InputStream open(Path file) throws IOException {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(file.toString(), null, "the store no longer has this file; it was kept by an earlier step");
        }
    }

    private Path file(Digest digest) {
        return folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex().substring(2));
    }

    private void write(Blob blob, Path file) throws IOException {
        if (!Files.isDirectory(file.getParent())) {
            Files.createDirectories(file.getParent());
            sync(folder);
        }
        Path part = folder.resolve("." + UUID.randomUUID() + ".part");
        try {
            copy(blob, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        sync(file.getParent());
    }

    private static void copy(Blob blob, Path part) throws IOException {
        MessageDigest sha = Digest.sha256();
        try (InputStream in = blob.open(); FileOutputStream out = new FileOutputStream(part.toFile())) {
            byte[] buffer = new byte[1 << 16];
            for (int n; (n = in.read(buffer)) > 0;) {
                sha.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
            out.getFD().sync();
        }
        if (!Digest.finish(sha).equals(blob.digest()))
            throw new UserError(Place.in(blob.name()), "the file changed while it was read.", "Leave it alone and start again.");
    }

    /** Makes the names in a folder durable. Windows has no such thing and needs none. */
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().getSeparator().equals("\\")) return;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
