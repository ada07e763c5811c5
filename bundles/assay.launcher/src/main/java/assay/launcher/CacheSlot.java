// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A folder for one running framework, kept from start to start for the same distribution. The first process takes slot 0,
 * one that runs beside it takes slot 1, and so on.
 *
 * <p>What the framework keeps there is trusted only when the process before ended in good order and had changed no bundle;
 * else the next start begins with an empty framework.
 */
final class CacheSlot implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;
    private final boolean trusted;

    private CacheSlot(Path folder, FileChannel lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.trusted = Files.deleteIfExists(mark());
        Files.createDirectories(folder);
        OldCaches.delete(folder.resolve("settings"));
    }

    static CacheSlot claim(Path caches, String digest) throws IOException {
        try {
            var slots = caches.resolve(digest);
            if (!Files.isDirectory(slots)) {
                OldCaches.remove(caches);
            }
            return claim(Files.createDirectories(slots));
        } catch (IOException unwritable) {
            return claim(Files.createTempDirectory("assay"));
        }
    }

    private static CacheSlot claim(Path slots) throws IOException {
        Files.setLastModifiedTime(slots, FileTime.from(Instant.now()));
        for (int number = 0;; number++) {
            var lock = lock(slots.resolve(number + ".lock"));
            if (lock != null) {
                return new CacheSlot(slots.resolve(Integer.toString(number)), lock);
            }
        }
    }

    Path folder() {
        return folder;
    }

    /** Where the framework keeps its bundles. */
    Path framework() {
        return folder.resolve("framework");
    }

    /** Whether the framework folder holds exactly the bundles of the distribution. */
    boolean trusted() {
        return trusted;
    }

    /** To be called after an orderly end that left the bundles as they were installed. */
    void trust() throws IOException {
        Files.writeString(mark(), "");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private Path mark() {
        return folder.resolveSibling(folder.getFileName() + ".trusted");
    }

    /** Holds the lock until the channel is closed; null when it is taken. */
    static @Nullable FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProcess) {
            // taken, like a lock of another process
        }
        channel.close();
        return null;
    }
}
