// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import java.util.List;

/**
 * The cells that two runs have in common by task, worker and trial, laid side by side.
 *
 * @param cells that both have assessed
 * @param figures by worker, then completion, score, cost, seconds; one is left out where no cell has it in both
 * @param changed cells that came out otherwise, by task, worker, trial
 */
public record PairedRuns(String before, String after, long cells, List<Figure> figures, List<Changed> changed) {
    public PairedRuns {
        figures = List.copyOf(figures);
        changed = List.copyOf(changed);
    }

    /**
     * A mean over the cells of a worker, in both runs.
     *
     * @param what completion and score as shares, cost in US dollars, seconds
     * @param difference after − before, paired
     * @param distinguishable whether its interval leaves out 0, and for completion McNemar's exact test agrees
     */
    public record Figure(String worker, What what, double before, double after, Estimate difference, boolean distinguishable) {
        /** Such as {@code lower} or {@code not distinguishable}. */
        public String verdict() {
            return !distinguishable ? "not distinguishable" : difference.value() > 0 ? "higher" : "lower";
        }
    }

    /** What is compared, of one cell. */
    public enum What { COMPLETION, SCORE, COST, SECONDS }

    /**
     * A cell that came out otherwise.
     *
     * @param before complete, incomplete, or the outcome
     * @param criteria whose ruling is another one
     */
    public record Changed(String task, String worker, int trial, String before, String after, List<Criterion> criteria) {
        public Changed {
            criteria = List.copyOf(criteria);
        }
    }

    /** A criterion whose ruling is another one: met, not met, open, failed, or none. */
    public record Criterion(String id, String before, String after) {}
}
