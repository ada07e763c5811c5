// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one setting does, by workers that differ in it and otherwise do the same.
 *
 * @param worker what they have in common, such as {@code openai:gpt-5}
 * @param factor the setting, or {@code solver} where the ways of working differ
 * @param levels its values; the first is the base that the others are laid beside
 */
public record Ablation(String worker, String factor, List<Level> levels) {
    public Ablation {
        levels = List.copyOf(levels);
        if (levels.size() < 2) throw new IllegalArgumentException("a factor has at least two levels, not " + levels.size());
    }

    public Level base() {
        return levels.get(0);
    }

    /** The level at which a worker, by label, did its work; empty for one that this is not about. */
    public Optional<Level> of(String label) {
        return levels.stream().filter(l -> l.workers().contains(label)).findFirst();
    }

    /**
     * One value of the setting, over all cells of the workers that have it.
     *
     * @param value as it is written; {@code (unset)} where the setting is left out
     * @param workers labels
     * @param effect against the base; absent for the base itself, and where no two workers differ in this alone and share a task
     */
    public record Level(String value, List<String> workers, long complete, long assessed, Figures means, Optional<Effect> effect) {
        /** Value of a setting that is left out. */
        public static final String UNSET = "(unset)";

        public Level {
            workers = List.copyOf(workers);
            Objects.requireNonNull(means, "means");
        }
    }

    /**
     * Means over cells, or differences of them.
     *
     * @param completion complete ÷ assessed
     * @param score rubric score from 0 to 1
     * @param dollars US dollars a cell, of cells whose cost is known
     * @param seconds of work a cell
     */
    public record Figures(Optional<Estimate> completion, Optional<Estimate> score, Optional<Estimate> dollars, Optional<Estimate> seconds) {}

    /**
     * This level less the base, over tasks that both did, by pairs of workers that differ in nothing else.
     *
     * @param pairs of workers
     * @param p of McNemar's exact test; absent where a task has several cells a side
     * @param distinguishable whether the completion rates are
     */
    public record Effect(int pairs, Figures difference, OptionalDouble p, boolean distinguishable) {
        /** Of the completion rate: {@code better}, {@code worse} or {@code not distinguishable}. */
        public String verdict() {
            if (!distinguishable) return "not distinguishable";
            return difference.completion().filter(d -> d.value() > 0).isPresent() ? "better" : "worse";
        }
    }
}
