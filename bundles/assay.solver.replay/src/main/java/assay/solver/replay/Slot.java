// SPDX-License-Identifier: Apache-2.0
package assay.solver.replay;

/** What a recording is found by. */
record Slot(String worker, String task, int trial, int turn) {
    /** 64 bits that equal slots share; different slots hardly ever do (FNV-1a over the characters, then mixed). */
    long hash() {
        long h = fold(0xcbf29ce484222325L, worker);
        h = fold(h, task);
        h = (h ^ trial) * 0x100000001b3L;
        h = (h ^ turn) * 0x100000001b3L;
        h = (h ^ (h >>> 32)) * 0x9E3779B97F4A7C15L;
        return h ^ (h >>> 29);
    }

    private static long fold(long hash, String text) {
        long h = hash;
        for (int i = 0; i < text.length(); i++) h = (h ^ text.charAt(i)) * 0x100000001b3L;
        return (h ^ 0x10000) * 0x100000001b3L;
    }

    @Override
    public String toString() {
        return "worker \"" + worker + "\", task \"" + task + "\", trial " + trial + ", turn " + turn;
    }
}
