// SPDX-License-Identifier: Apache-2.0
package assay.solver.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the last few files of recordings indexed, and indexes one anew when its size or time has changed. */
final class Shelf {
    private static final int KEPT = 8;
    private final Map<Path, Volume> volumes = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Volume> eldest) {
            return size() > KEPT;
        }
    };

    private record Volume(long size, long modified, Recordings recordings) {}

    synchronized Recordings recordings(Named named) {
        try {
            long size = Files.size(named.file());
            long modified = Files.getLastModifiedTime(named.file()).toMillis();
            Volume kept = volumes.get(named.file());
            if (kept == null || kept.size != size || kept.modified != modified) {
                kept = new Volume(size, modified, Recordings.index(named.file(), named.shown()));
                volumes.put(named.file(), kept);
            }
            return kept.recordings;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + named.shown(), e);
        }
    }
}
