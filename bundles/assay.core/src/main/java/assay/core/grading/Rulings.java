// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import assay.core.grading.Ruling.Standing;
import assay.core.task.Criterion;
import assay.core.task.Rubric;
import java.util.List;

/**
 * The rule {@value #NAME}: for each criterion the adjudicator's verdict, else the majority of people, else the judge's,
 * else that of program, rule or reference. Among equals of the last two steps the majority counts; a tie of people is
 * open until adjudicated, any other tie is not met. Where a verdict that would decide is pending, the criterion is open,
 * whatever those below it say. An abstention counts for nothing; where nobody judged, the criterion is open if all abstained,
 * and failed if only broken graders spoke.
 */
public final class Rulings {
    /** Name of the rule, printed with every result. */
    public static final String NAME = "adjudicated, else human majority, else judge, else program or rule";

    private Rulings() {}

    /** One ruling for each leaf of the rubric, in order. */
    public static List<Ruling> of(Rubric rubric, List<Verdict> verdicts) {
        return rubric.leaves().stream()
                .map(c -> rule(c, verdicts.stream().filter(v -> v.criterion().equals(c.id())).toList())).toList();
    }

    private static Ruling rule(Criterion criterion, List<Verdict> verdicts) {
        List<Verdict.Graded> graded = verdicts.stream()
                .filter(Verdict.Graded.class::isInstance).map(Verdict.Graded.class::cast).toList();
        for (Step step : Step.values()) {
            List<Verdict.Graded> heard = graded.stream().filter(v -> step.hears(v.rater().kind())).toList();
            if (!heard.isEmpty()) return decide(criterion, step, heard);
            if (verdicts.stream().anyMatch(v -> v instanceof Verdict.Pending && step.hears(v.rater().kind())))
                return new Ruling(criterion.id(), Standing.OPEN, 0, "waits for " + step.whom);
        }
        boolean broken = verdicts.stream().anyMatch(Verdict.GraderFailed.class::isInstance);
        return new Ruling(criterion.id(), broken ? Standing.FAILED : Standing.OPEN, 0, broken ? "no grader answered" : "no verdict yet");
    }

    private static Ruling decide(Criterion criterion, Step step, List<Verdict.Graded> heard) {
        if (step == Step.ADJUDICATOR) heard = List.of(heard.get(heard.size() - 1));
        long met = heard.stream().filter(Verdict.Graded::met).count();
        long not = heard.size() - met;
        if (met == not && step == Step.HUMAN)
            return new Ruling(criterion.id(), Standing.OPEN, 0, "people disagree, not adjudicated");
        double mean = heard.stream().mapToDouble(Verdict.Graded::rating).average().orElseThrow();
        double share = Math.max(0, Math.min(1, criterion.weighing().scale().share(mean)));
        return new Ruling(criterion.id(), met > not ? Standing.MET : Standing.NOT_MET, share, step.basis);
    }

    private enum Step {
        ADJUDICATOR("adjudicated", "an adjudicator"), HUMAN("human majority", "people"), JUDGE("judge", "a judge"), MACHINE("program or rule", "a program or rule");

        private final String basis;
        private final String whom;

        Step(String basis, String whom) {
            this.basis = basis;
            this.whom = whom;
        }

        boolean hears(RaterKind kind) {
            return switch (kind) {
                case ADJUDICATOR -> this == ADJUDICATOR;
                case HUMAN -> this == HUMAN;
                case JUDGE -> this == JUDGE;
                case PROGRAM, RULE, REFERENCE -> this == MACHINE;
            };
        }
    }
}
