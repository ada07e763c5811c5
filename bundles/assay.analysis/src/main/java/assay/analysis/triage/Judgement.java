// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import assay.analysis.labels.Stratum;
import assay.analysis.trust.Judged;
import assay.core.content.Digest;
import assay.core.run.CellId;
import assay.core.task.Criterion;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a judge said of one criterion of one submission, and what people said of it.
 *
 * @param task id of the task
 * @param key under which people's verdicts of a triage stand
 * @param met what the judge said
 * @param current whether the judge, as it is installed and set now, would be asked under the same key: model, prompt, criterion
 * @param people what people came to; absent where nobody looked, or they disagree
 * @param drawn whether people looked because triage asked them to
 * @param human time that people took
 */
public record Judgement(CellId cell, int turn, String task, Criterion criterion, Digest key, boolean met, OptionalDouble confidence, boolean current,
        Optional<Boolean> people, boolean drawn, Duration human) {

    /** The label of what is met. */
    public static final String MET = "met";
    private static final String NOT_MET = "not met";

    /** As something that a judge rated, to be laid beside what people say. */
    public Judged judged() {
        OptionalDouble probability = confidence.isPresent() ? OptionalDouble.of(met ? confidence.getAsDouble() : 1 - confidence.getAsDouble()) : OptionalDouble.empty();
        return new Judged(cell + "/" + turn, word(met), people.map(Judgement::word), probability, OptionalDouble.empty());
    }

    Stratum stratum() {
        return Stratum.of(judged(), MET);
    }

    private static String word(boolean met) {
        return met ? MET : NOT_MET;
    }

    /** Whether people say otherwise; false where nobody looked. */
    boolean isContradicted() {
        return people.isPresent() && people.get() != met;
    }
}
