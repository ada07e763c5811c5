// SPDX-License-Identifier: Apache-2.0
package assay.core.run;

/**
 * A cell of a run: task × worker × trial.
 *
 * @param task ordinal of the task in the run, from 0
 * @param worker index of the worker in the plan, from 0
 * @param trial from 0
 */
public record CellId(long task, int worker, int trial) implements Comparable<CellId> {
    private static final java.util.Comparator<CellId> ORDER = java.util.Comparator.comparingLong(CellId::task)
            .thenComparingInt(CellId::worker).thenComparingInt(CellId::trial);

    @Override
    public int compareTo(CellId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return task + "." + worker + "." + trial;
    }
}
