// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.database;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a store folder to one process. The operating system drops the lock with the process, however it ends. The file
 * {@code lock} tells others who holds it: process id, then command.
 */
final class FolderLock implements AutoCloseable {
    /**
     * Folders locked by this JVM. POSIX drops a process's lock when it closes any channel on the file, so a second one
     * must not even be opened: the one reason for state that is shared by all stores.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @param folder as its real path */
    static FolderLock take(Path folder) {
        Path file = folder.resolve("lock");
        if (!HELD.add(file)) throw Holder.me().refuse(folder.toString());
        FolderLock lock = null;
        try {
            lock = lock(folder, file);
            return lock;
        } catch (IOException e) {
            throw new UserError(Place.in(folder.toString()), "the store cannot be locked: " + e.getMessage() + ".",
                    "Name another folder with --store.");
        } finally {
            if (lock == null) HELD.remove(file);
        }
    }

    private static FolderLock lock(Path folder, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw Holder.read(Files.readString(file)).refuse(folder.toString());
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Holder.me().write().getBytes(StandardCharsets.UTF_8)));
        return new FolderLock(file, channel);
    }

    /** Null when another process has it. */
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            System.getLogger(FolderLock.class.getName()).log(System.Logger.Level.DEBUG, "unlock", e);
        } finally {
            HELD.remove(file);
        }
    }
}
