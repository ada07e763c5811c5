// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.matrix;

import assay.core.report.PriceBand;
import assay.core.run.CellId;
import assay.core.work.Outcome;
import java.util.List;

/**
 * The cells of a run in a few bytes each, for filters and sorts: some twenty a cell beside the names of tasks. Not changed after it was
 * filled.
 */
public final class CellIndex {
    /** Runs of more cells are shown without filters and sorts. */
    public static final long MOST = 4_000_000;

    static final byte NOT_ENDED = -1;
    static final byte COMPLETE = 1;
    static final byte NEAR = 2;
    static final byte CRITICAL = 4;
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final PriceBand[] BANDS = PriceBand.values();

    final int tasks;
    final int workers;
    final int trials;
    final List<String> categories;
    final List<String> capabilities;
    final String[] ids;
    final int[] category;
    final int[][] abilities;
    final byte[] band;
    final long[] price;
    final byte[] outcome;
    final byte[] flags;
    final float[] score;
    final float[] seconds;
    final long[] cost;

    CellIndex(int tasks, int workers, int trials, List<String> categories, List<String> capabilities) {
        this.tasks = tasks;
        this.workers = workers;
        this.trials = trials;
        this.categories = categories;
        this.capabilities = capabilities;
        ids = new String[tasks];
        category = new int[tasks];
        abilities = new int[tasks][];
        band = new byte[tasks];
        price = new long[tasks];
        int cells = tasks * workers * trials;
        outcome = new byte[cells];
        flags = new byte[cells];
        score = new float[cells];
        seconds = new float[cells];
        cost = new long[cells];
        java.util.Arrays.fill(outcome, NOT_ENDED);
        java.util.Arrays.fill(score, Float.NaN);
    }

    public List<String> categories() {
        return categories;
    }

    public List<String> capabilities() {
        return capabilities;
    }

    /** What it keeps in memory, in cells. */
    public long cells() {
        return outcome.length;
    }

    int place(long task, int worker, int trial) {
        return (int) ((task * workers + worker) * trials + trial);
    }

    /** Where a cell of the run stands. */
    public int place(CellId cell) {
        return place(cell.task(), cell.worker(), cell.trial());
    }

    public CellId cell(int place) {
        return new CellId(place / (workers * trials), place / trials % workers, place % trials);
    }

    boolean hasEnded(int place) {
        return outcome[place] != NOT_ENDED;
    }

    Outcome outcome(int place) {
        return OUTCOMES[outcome[place]];
    }

    boolean is(int place, byte flag) {
        return (flags[place] & flag) != 0;
    }

    PriceBand band(int task) {
        return BANDS[band[task]];
    }

    /** Whether its workers came out otherwise: of the cells that count, not all have the same share complete. */
    boolean differs(int task) {
        double first = -1;
        for (int w = 0; w < workers; w++) {
            double share = share(task, w);
            if (share < 0) continue;
            if (first < 0) first = share;
            else if (share != first) return true;
        }
        return false;
    }

    /** Complete ÷ those that count; −1 where none does. */
    private double share(int task, int worker) {
        int counts = 0;
        int complete = 0;
        for (int p = place(task, worker, 0), end = p + trials; p < end; p++) {
            if (!hasEnded(p) || !outcome(p).counts()) continue;
            counts++;
            if (is(p, COMPLETE)) complete++;
        }
        return counts == 0 ? -1 : (double) complete / counts;
    }
}
