// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.panel;

import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.Verdict;
import assay.core.task.Criterion;
import assay.core.task.Scale;
import assay.core.work.Spent;
import assay.grader.judge.answer.Said;
import assay.grader.judge.setting.Confidence;
import assay.grader.judge.setting.JudgeSettings.Deciding;
import assay.grader.judge.setting.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The answers of a jury on one criterion, and the verdict that they make. */
public final class Ballot {
    /** Confidence of a verdict that rests on quotations which do not occur goes no higher. */
    private static final double UNBACKED = 0.5;

    /** One answer. */
    public record Vote(String juror, Said said) {}

    private final Criterion criterion;
    private final Rater rater;
    private final Deciding deciding;
    private final List<Vote> votes;
    private final List<Said.Rated> rated = new ArrayList<>();

    public Ballot(Criterion criterion, Rater rater, Deciding deciding, List<Vote> votes) {
        this.criterion = criterion;
        this.rater = rater;
        this.deciding = deciding;
        this.votes = List.copyOf(votes);
        for (Vote v : votes) if (v.said() instanceof Said.Rated r) rated.add(r);
    }

    /** Half of the jurors without a usable answer, and there is no verdict; more who cannot tell than who can, and it is an abstention. */
    public Verdict verdict() {
        List<String> broken = votes.stream().map(Vote::said).filter(Said.Broken.class::isInstance).map(s -> ((Said.Broken) s).reason()).toList();
        List<String> unsure = votes.stream().map(Vote::said).filter(Said.CannotTell.class::isInstance).map(s -> ((Said.CannotTell) s).reason()).toList();
        if (2 * broken.size() >= votes.size())
            return new Verdict.GraderFailed(criterion.id(), rater, Grounds.because(counted(broken.size(), "gave no usable answer") + broken.get(0)));
        if (unsure.size() > rated.size())
            return new Verdict.Abstained(criterion.id(), rater, Grounds.because(counted(unsure.size(), "cannot tell") + unsure.get(0)));
        return decided();
    }

    private String counted(int count, String what) {
        return votes.size() == 1 ? "" : count + " of " + votes.size() + " judges " + what + ". ";
    }

    private Verdict decided() {
        Scale scale = criterion.weighing().scale();
        boolean binary = scale.equals(Scale.BINARY);
        List<Double> sorted = rated.stream().map(Said.Rated::rating).sorted().toList();
        long yes = rated.stream().filter(Said.Rated::met).count();
        boolean tie = 2 * yes == rated.size();
        double mean = sorted.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return switch (deciding.vote()) {
            case MAJORITY -> tie ? tied(binary ? Optional.empty() : Optional.of(sorted), yes) : graded(2 * yes > rated.size(), median(sorted, 2 * yes > rated.size()), "");
            case MEAN -> binary && tie ? tied(Optional.empty(), yes) : graded(binary ? 2 * yes > rated.size() : mean >= scale.passAt(), mean, "mean rating " + two(mean));
            case UNANIMOUS -> graded(yes == rated.size(), sorted.get(0), "met only when all say so");
        };
    }

    /** Of an even number the one that stands on the side which carried the vote. */
    private static double median(List<Double> sorted, boolean upper) {
        int size = sorted.size();
        return sorted.get(size % 2 == 1 || upper ? size / 2 : size / 2 - 1);
    }

    private Verdict tied(Optional<List<Double>> sorted, long yes) {
        String said = yes + " to " + (rated.size() - yes) + ", a tie";
        if (deciding.tie() == Tie.ABSTAIN) return new Verdict.Abstained(criterion.id(), rater, Grounds.because(said + ". " + each()));
        boolean met = deciding.tie() == Tie.MET;
        Scale scale = criterion.weighing().scale();
        double rating = sorted.map(s -> median(s, met)).orElse(met ? scale.max() : scale.min());
        return graded(met, rating, said + ", which counts as " + (met ? "met" : "not met"));
    }

    private Verdict graded(boolean met, double rating, String how) {
        List<Said.Rated> side = rated.stream().filter(r -> r.met() == met).toList();
        Said.Rated speaker = (side.isEmpty() ? rated : side).get(0);
        boolean backed = side.stream().allMatch(Said.Rated::isBacked);
        String votesSaid = votes.size() == 1 ? "" : " [" + (how.isEmpty() ? "" : how + ": ") + each() + "]";
        String quoted = speaker.evidence().isEmpty() ? "" : " Evidence: " + speaker.evidence().stream().limit(3).map(q -> "“" + q + "”").collect(Collectors.joining("; ")) + ".";
        String missing = backed ? "" : " (The judge also quoted what does not occur in the submission.)";
        boolean bad = met == criterion.isPitfall();
        Grounds grounds = new Grounds(speaker.reason() + quoted + missing + votesSaid, bad ? speaker.fix() : "", confidence(side, backed), Spent.NOTHING);
        return new Verdict.Graded(criterion.id(), rater, met, rating, grounds);
    }

    private OptionalDouble confidence(List<Said.Rated> side, boolean backed) {
        OptionalDouble of = switch (deciding.confidence()) {
            case NONE -> OptionalDouble.empty();
            case AGREEMENT -> OptionalDouble.of((double) side.size() / rated.size());
            case STATED, LOGPROBS -> side.stream().map(Said.Rated::confidence).filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).average();
        };
        return of.isPresent() && !backed ? OptionalDouble.of(Math.min(UNBACKED, of.getAsDouble())) : of;
    }

    private String each() {
        boolean binary = criterion.weighing().scale().equals(Scale.BINARY);
        return votes.stream().map(v -> v.juror() + " " + switch (v.said()) {
            case Said.Rated r -> binary ? (r.met() ? "yes" : "no") : two(r.rating());
            case Said.CannotTell c -> "cannot tell";
            case Said.Broken b -> "no answer";
        }).collect(Collectors.joining(", "));
    }

    private static String two(double value) {
        return java.math.BigDecimal.valueOf(value).setScale(2, java.math.RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }
}
