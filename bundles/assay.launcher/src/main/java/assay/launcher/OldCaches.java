// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every build of a distribution leaves a cache behind; only those used last are kept, and those in use. */
final class OldCaches {

    private static final int KEPT = 3;
    private static final String DIGEST = "[0-9a-f]{16}";

    private OldCaches() {
    }

    /** Makes room for one more; what cannot be removed stays. */
    static void remove(Path caches) throws IOException {
        if (!Files.isDirectory(caches)) {
            return;
        }
        try (var folders = Files.list(caches)) {
            folders.filter(folder -> folder.getFileName().toString().matches(DIGEST))
                    .sorted(Comparator.comparing(OldCaches::lastUse).reversed())
                    .skip(KEPT - 1)
                    .forEach(OldCaches::removeUnused);
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static long lastUse(Path folder) {
        return folder.toFile().lastModified();
    }

    private static void removeUnused(Path folder) {
        var locks = new ArrayList<FileChannel>();
        try {
            if (lockAll(folder, locks)) {
                delete(folder);
            }
        } catch (IOException | UncheckedIOException busy) {
            // somebody else is at it
        } finally {
            locks.forEach(OldCaches::release);
        }
    }

    private static boolean lockAll(Path folder, List<FileChannel> locks) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.lock")) {
            for (var file : files) {
                var lock = CacheSlot.lock(file);
                if (lock == null) {
                    return false;
                }
                locks.add(lock);
            }
        }
        return true;
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
