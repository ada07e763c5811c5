// SPDX-License-Identifier: Apache-2.0
package assay.grader.program;

import assay.core.grading.Grounds;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.Name;
import assay.core.spi.grader.CriterionGrader;
import assay.core.spi.grader.Grading;
import assay.core.spi.grader.Rates;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Scale;
import assay.core.task.Task;
import assay.grader.program.exam.Exam;
import assay.grader.program.exam.Subject;
import assay.grader.program.exam.Tally;
import assay.grader.program.sandbox.SandboxBroken;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Grades a program by running it against the tests in a criterion's {@code with}, in a sandbox. */
@Component(service = assay.core.spi.grader.Grader.class, configurationPid = "assay.grader.program")
@Name("program")
@Rates(kind = RaterKind.PROGRAM)
public final class ProgramGrader extends CriterionGrader {
    private final Gate gate;

    /** Settings of the workbench for this grader. */
    public @interface Config {
        /** How many programs run at a time; 0 = as many as there are processors. */
        int places() default 0;

        /** Where bubblewrap is, if not where the system keeps its programs. */
        String bubblewrap() default "bwrap";
    }

    @Activate
    public ProgramGrader(Config config) {
        this(config.places() > 0 ? config.places() : Runtime.getRuntime().availableProcessors(), config.bubblewrap());
    }

    ProgramGrader(int places, String bubblewrap) {
        super(RaterKind.PROGRAM, "program");
        this.gate = new Gate(places, bubblewrap);
    }

    @Deactivate
    void close() {
        gate.close();
    }

    @Override
    protected Verdict grade(Criterion criterion, Grading work, Workshop shop) throws SandboxBroken, InterruptedException {
        Exam exam = Exam.of(with(criterion), work.task());
        Optional<Subject> subject = Subject.of(exam.main(), work.submission(), work.task().brief());
        if (subject.isEmpty()) return verdict(criterion, false, Grounds.because(exam.main() + " was not handed in.", "Hand in " + exam.main() + "."));
        if (subject.get().size() > Subject.MOST_BYTES)
            return verdict(criterion, false, Grounds.because("What was handed in has " + subject.get().size() + " bytes; at most " + Subject.MOST_BYTES + " are run.", "Hand in less."));
        Tally tally = new Examiner(gate.yard()).examine(exam, subject.get());
        return verdict(criterion, tally);
    }

    /** On a scale of the task's own the share of the tests counts; else all of them must pass. */
    private Verdict verdict(Criterion criterion, Tally tally) {
        Grounds grounds = Grounds.because(tally.reason(), tally.fix());
        Scale scale = criterion.weighing().scale();
        if (scale.equals(Scale.BINARY)) return verdict(criterion, tally.isPassed(), grounds);
        double rating = scale.min() + tally.rate() * (scale.max() - scale.min());
        return new Verdict.Graded(criterion.id(), rater(), rating >= scale.passAt(), rating, grounds);
    }

    @Override
    public void check(Criterion criterion, Task task, Problems problems) {
        Place place = Place.in("task \"" + task.id() + "\", criterion \"" + criterion.id() + "\"");
        try {
            Exam exam = Exam.of(with(criterion), task);
            Optional<String> refusal = gate.refusal();
            if (refusal.isPresent()) problems.error(place, "Programs are not run here: " + refusal.get() + ".", "Without a sandbox nothing that a model wrote is started.");
            else new Examiner(gate.yard()).check(exam, task, complaint -> problems.error(place, complaint + ".", ""));
        } catch (SettingsError e) {
            problems.error(place, "Grader \"program\": " + e.getMessage() + ".", "");
        } catch (SandboxBroken e) {
            problems.error(place, "The tests could not be tried: " + e.getMessage() + ".", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Settings with(Criterion criterion) {
        return criterion.grader().map(GraderChoice::with).orElse(Settings.EMPTY);
    }
}
