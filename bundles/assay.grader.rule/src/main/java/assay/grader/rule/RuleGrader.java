// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

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
import assay.core.task.Task;
import assay.grader.rule.look.Evidence;
import assay.grader.rule.look.Finding;
import assay.grader.rule.look.Rule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Grades a criterion by the rules in its {@code with}: all of them must hold. */
@Component(service = assay.core.spi.grader.Grader.class)
@Name("rule")
@Rates(kind = RaterKind.RULE)
public final class RuleGrader extends CriterionGrader {
    private final Compiled compiled = new Compiled();

    @Activate
    public RuleGrader() {
        super(RaterKind.RULE, "rule");
    }

    @Override
    protected Verdict grade(Criterion criterion, Grading work, Workshop shop) throws InterruptedException {
        Finding found = compiled.rule(with(criterion)).look(Evidence.of(work));
        return verdict(criterion, found.isHolding(), grounds(criterion, found));
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
    public void check(Criterion criterion, Task task, Problems problems) {
        Place place = Place.in("task \"" + task.id() + "\", criterion \"" + criterion.id() + "\"");
        try {
            Rule rule = Rulebook.read(with(criterion));
            rule.check(task, complaint -> problems.error(place, "The rule " + complaint + ".", ""));
        } catch (SettingsError e) {
            problems.error(place, "Grader \"rule\": " + e.getMessage() + ".", "");
        }
    }

    private static Settings with(Criterion criterion) {
        return criterion.grader().map(GraderChoice::with).orElse(Settings.EMPTY);
    }
}
