// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.task.Criterion;
import assay.core.task.Scale;
import assay.core.work.Spent;
import assay.engine.lease.Lease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a grader answered, checked: every criterion has a verdict, and none says what its scale does not have. */
final class Answers {
    private Answers() {}

    /** The kind that the grader registers with; a rule where it does not say. */
    static RaterKind kind(Lease<?> lease) {
        String said = lease.property("assay.grader.kind").orElse("");
        for (RaterKind k : RaterKind.values()) if (k.name().equalsIgnoreCase(said)) return k;
        return RaterKind.RULE;
    }

    /** @param shares what the grader's calls took; booked on the first verdict of each criterion */
    static List<Verdict> checked(List<Verdict> said, List<Criterion> asked, Rater rater, Shares shares) {
        List<Verdict> all = new ArrayList<>();
        for (Criterion c : asked) {
            List<Verdict> its = said.stream().filter(v -> v != null && v.criterion().equals(c.id())).toList();
            int first = all.size();
            if (its.isEmpty()) all.add(failed(c, rater, "the grader said nothing of this criterion"));
            for (Verdict v : its) all.add(inScale(v, c, rater));
            Spent share = shares.of(c.id());
            if (!share.equals(Spent.NOTHING)) all.set(first, booked(all.get(first), share));
        }
        return all;
    }

    static List<Verdict> broken(String grader, RaterKind kind, List<Criterion> criteria, Throwable cause) {
        return criteria.stream().map(c -> failed(c, new Rater(kind, grader), Reason.of(cause))).toList();
    }

    private static Verdict failed(Criterion c, Rater rater, String reason) {
        return new Verdict.GraderFailed(c.id(), rater, Grounds.because(reason));
    }

    private static Verdict inScale(Verdict v, Criterion c, Rater rater) {
        Scale scale = c.weighing().scale();
        Optional<Verdict.Graded> outside = v instanceof Verdict.Graded g && (g.rating() < scale.min() || g.rating() > scale.max())
                ? Optional.of(g) : Optional.empty();
        return outside.map(g -> failed(c, rater, "the grader gave " + g.rating() + " on a scale from " + scale.min() + " to " + scale.max())).orElse(v);
    }

    private static Verdict booked(Verdict v, Spent seen) {
        Grounds g = new Grounds(v.grounds().reason(), v.grounds().fix(), v.grounds().confidence(), v.grounds().spent().plus(seen));
        return switch (v) {
            case Verdict.Graded x -> new Verdict.Graded(x.criterion(), x.rater(), x.met(), x.rating(), g);
            case Verdict.Abstained x -> new Verdict.Abstained(x.criterion(), x.rater(), g);
            case Verdict.Pending x -> new Verdict.Pending(x.criterion(), x.rater(), g);
            case Verdict.GraderFailed x -> new Verdict.GraderFailed(x.criterion(), x.rater(), g);
        };
    }
}
