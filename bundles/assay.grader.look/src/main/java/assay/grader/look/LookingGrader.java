// SPDX-License-Identifier: Apache-2.0
package assay.grader.look;

import assay.core.grading.Grounds;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.grader.CriterionGrader;
import assay.core.spi.grader.Grading;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Scale;
import assay.core.task.Task;

/** Grades a criterion by what its {@code with} says is to be found: all of it must hold. */
public abstract class LookingGrader extends CriterionGrader {
    private final String name;
    private final String noun;
    private final Vocabulary vocabulary;
    private final Compiled compiled;

    /** @param noun what a word of the vocabulary stands for: {@code rule} */
    protected LookingGrader(RaterKind kind, String name, String noun, Vocabulary vocabulary) {
        super(kind, name);
        this.name = name;
        this.noun = noun;
        this.vocabulary = vocabulary;
        this.compiled = new Compiled(vocabulary);
    }

    @Override
    protected final Verdict grade(Criterion criterion, Grading work, Workshop shop) throws InterruptedException {
        Finding found = compiled.rule(with(criterion)).look(Evidence.of(work, shop));
        Scale scale = criterion.weighing().scale();
        if (found.share().isEmpty() || scale.equals(Scale.BINARY)) return verdict(criterion, found.isHolding(), grounds(criterion, found));
        double rating = scale.min() + found.share().getAsDouble() * (scale.max() - scale.min());
        return new Verdict.Graded(criterion.id(), rater(), found.isHolding(), rating, grounds(criterion, found));
    }

    private static Grounds grounds(Criterion criterion, Finding found) {
        if (!criterion.isPitfall()) return Grounds.because(found.reason(), found.fix());
        return switch (found.standing()) {
            case HOLDS -> Grounds.because(found.reason(), "Change or remove what should not be there.");
            case FAILS -> Grounds.because(found.reason());
            case ABSENT -> Grounds.because(found.reason() + " So it did not occur.");
        };
    }

    @Override
    public final void check(Criterion criterion, Task task, Problems problems) {
        Place place = Place.in("task \"" + task.id() + "\", criterion \"" + criterion.id() + "\"");
        try {
            vocabulary.read(with(criterion)).check(task, complaint -> problems.error(place, "The " + noun + " " + complaint + ".", ""));
        } catch (SettingsError e) {
            problems.error(place, "Grader \"" + name + "\": " + e.getMessage() + ".", "");
        }
    }

    private static Settings with(Criterion criterion) {
        return criterion.grader().map(GraderChoice::with).orElse(Settings.EMPTY);
    }
}
