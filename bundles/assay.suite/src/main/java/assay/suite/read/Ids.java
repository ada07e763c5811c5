// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Which ids were seen, and in which line first: 64-bit hashes in an open table, so that a million ids take 24 MB. Two
 * different ids with one hash would be taken for one; among a million ids that happens once in 37 million suites.
 */
public final class Ids {
    private long[] hashes = new long[1 << 10];
    private int[] lines = new int[1 << 10];
    private int size;

    /** Notes an id; the line where it was seen before, or empty when it is new. */
    public OptionalInt seenBefore(String id, int line) {
        long hash = hash(id);
        int at = slot(hashes, hash);
        if (hashes[at] == hash) return OptionalInt.of(lines[at]);
        hashes[at] = hash;
        lines[at] = line;
        if (++size * 3L > hashes.length * 2L) grow();
        return OptionalInt.empty();
    }

    /** A name as an id: what may not stand in one becomes a dash. */
    public static String sane(String name) {
        String id = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[._-]+", "");
        if (id.isEmpty()) return "suite";
        return id.length() > 200 ? id.substring(0, 200) : id;
    }

    private void grow() {
        long[] old = hashes;
        int[] oldLines = lines;
        hashes = new long[old.length * 2];
        lines = Arrays.copyOf(new int[0], hashes.length);
        for (int i = 0; i < old.length; i++) {
            if (old[i] == 0) continue;
            int at = slot(hashes, old[i]);
            hashes[at] = old[i];
            lines[at] = oldLines[i];
        }
    }

    private static int slot(long[] table, long hash) {
        int at = (int) (hash >>> 32) & (table.length - 1);
        while (table[at] != 0 && table[at] != hash) at = (at + 1) & (table.length - 1);
        return at;
    }

    /** FNV-1a with a final mix; never 0. */
    private static long hash(String id) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) h = (h ^ id.charAt(i)) * 0x100000001b3L;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h == 0 ? 1 : h ^ (h >>> 33);
    }
}
