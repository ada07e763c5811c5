// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import assay.core.grading.Assessment;
import assay.core.grading.Rulings;
import assay.core.grading.Scoring;
import assay.core.grading.ScoringProfile;
import assay.core.grading.Verdict;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.spi.engine.Lending;
import assay.core.spi.grader.Grader;
import assay.core.spi.solver.Solver;
import assay.core.task.Criterion;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.core.work.Worker;
import assay.suite.read.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Has a task done by baselines and graded by machines: nothing must pass without work, and the reference answer must pass. */
final class Trial {
    private static final List<String> MACHINES = List.of("RULE", "REFERENCE", "PROGRAM");

    private final Lending installed;
    private final ScoringProfile profile;
    private final Problems problems;

    Trial(Lending installed, ScoringProfile profile, Problems problems) {
        this.installed = installed;
        this.profile = profile;
        this.problems = problems;
    }

    void run(Found found) throws Exception {
        if (found.task().rubric().isEmpty()) return;
        passesIdle(found, "empty", "an empty answer");
        passesIdle(found, "echo", "its own instructions handed in as the answer");
        if (!found.task().key().reference().isEmpty()) failsReference(found);
    }

    private void passesIdle(Found found, String variant, String what) throws Exception {
        List<Verdict> verdicts = verdicts(found, variant);
        if (!verdicts.isEmpty() && assess(found.task(), verdicts).isComplete())
            problems.error(found.placeOfKey("rubric"), "The task \"" + found.task().id() + "\" is passed by " + what + " (baseline:" + variant + ", profile "
                    + profile.name() + ").", "Add a critical criterion that only the wanted work meets.");
    }

    private void failsReference(Found found) throws Exception {
        List<Verdict> verdicts = verdicts(found, "reference");
        if (verdicts.isEmpty()) return;
        Assessment assessment = assess(found.task(), verdicts);
        for (String id : assessment.failed()) {
            String message = "The reference answer of \"" + found.task().id() + "\" fails criterion \"" + id + "\"" + reason(verdicts, id);
            Place place = found.placeOf(id);
            if (assessment.gateFailed().contains(id)) problems.error(place, message, "Correct the reference or the criterion; as it is, nobody can be right.");
            else problems.warn(place, message, "Correct the reference or the criterion.");
        }
        verdicts.stream().filter(Verdict.GraderFailed.class::isInstance).forEach(v -> problems.error(found.placeOf(v.criterion()),
                "The grader of criterion \"" + v.criterion() + "\" broke on the reference answer: " + v.grounds().reason() + ".", ""));
    }

    private static String reason(List<Verdict> verdicts, String criterion) {
        String reasons = verdicts.stream().filter(v -> v.criterion().equals(criterion)).map(v -> v.grounds().reason())
                .filter(r -> !r.isEmpty()).collect(Collectors.joining(" "));
        return reasons.isEmpty() ? "." : ": " + reasons;
    }

    private Assessment assess(Task task, List<Verdict> verdicts) {
        return Scoring.assess(task.rubric(), Rulings.of(task.rubric(), verdicts), profile);
    }

    /** The machines' verdicts; empty when the baseline is not installed or could not do the task. */
    private List<Verdict> verdicts(Found found, String variant) throws Exception {
        try (TrialWorkshop shop = new TrialWorkshop(installed)) {
            Worker worker = Worker.modelFree("baseline", variant);
            Optional<Submission> work = installed.use(Solver.class, "baseline", s -> s.solve(new TrialAssignment(found.task(), worker), shop));
            return work.isPresent() ? grade(found.task(), work.get(), shop) : List.of();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            problems.error(found.place(), "The task \"" + found.task().id() + "\" could not be tried with baseline:" + variant + ": " + e + ".", "");
            return List.of();
        }
    }

    private List<Verdict> grade(Task task, Submission work, TrialWorkshop shop) throws Exception {
        Map<String, List<Criterion>> byGrader = new LinkedHashMap<>();
        for (Criterion c : task.rubric().leaves())
            c.grader().ifPresent(g -> byGrader.computeIfAbsent(g.grader(), x -> new ArrayList<>()).add(c));
        List<Verdict> verdicts = new ArrayList<>();
        for (Map.Entry<String, List<Criterion>> e : byGrader.entrySet()) {
            if (installed.property(Grader.class, e.getKey(), "assay.grader.kind").filter(MACHINES::contains).isEmpty()) continue;
            installed.use(Grader.class, e.getKey(), g -> g.grade(new TrialGrading(task, e.getValue(), work), shop)).ifPresent(verdicts::addAll);
        }
        return verdicts;
    }
}
