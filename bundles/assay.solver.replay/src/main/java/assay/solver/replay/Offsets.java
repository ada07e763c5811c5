// SPDX-License-Identifier: Apache-2.0
package assay.solver.replay;

import java.util.Arrays;
import java.util.function.LongPredicate;

/** A table from the hash of a slot to the offset of its line: 16 bytes an entry and place, open addressing. */
final class Offsets {
    private static final long FREE = -1;
    private long[] hashes = new long[1 << 10];
    private long[] offsets = free(1 << 10);
    private int size;

    void add(long hash, long offset) {
        if (++size > offsets.length / 4 * 3) grow();
        put(hash, offset);
    }

    /** The first offset under the hash that passes the test, or -1. */
    long find(long hash, LongPredicate test) {
        int mask = offsets.length - 1;
        for (int i = (int) hash & mask; offsets[i] != FREE; i = i + 1 & mask)
            if (hashes[i] == hash && test.test(offsets[i])) return offsets[i];
        return FREE;
    }

    int size() {
        return size;
    }

    private void put(long hash, long offset) {
        int mask = offsets.length - 1;
        int i = (int) hash & mask;
        while (offsets[i] != FREE) i = i + 1 & mask;
        hashes[i] = hash;
        offsets[i] = offset;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldOffsets = offsets;
        hashes = new long[oldHashes.length * 2];
        offsets = free(oldOffsets.length * 2);
        for (int i = 0; i < oldOffsets.length; i++) if (oldOffsets[i] != FREE) put(oldHashes[i], oldOffsets[i]);
    }

    private static long[] free(int places) {
        long[] made = new long[places];
        Arrays.fill(made, FREE);
        return made;
    }
}
