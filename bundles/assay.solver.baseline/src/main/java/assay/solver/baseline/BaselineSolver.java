// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.Name;
import assay.core.spi.solver.Assignment;
import assay.core.spi.solver.Solver;
import assay.core.spi.solver.SolverTraits;
import assay.core.spi.workshop.Workshop;
import assay.core.work.Submission;
import assay.core.work.Worker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Answers without a model, in the way that the variant names: {@code baseline:lead[sentences=5]}. Only
 * {@code baseline:reference} is shown the reference answer, which keeps it out of leaderboards.
 */
@Component
@Name("baseline")
@SolverTraits(needsModel = false, referenceVariants = BaselineSolver.REFERENCE)
public final class BaselineSolver implements Solver {
    static final String REFERENCE = "reference";
    private static final Map<String, Baseline> VARIANTS = new TreeMap<>(Map.of(
            "empty", (work, shop) -> Submission.of(""),
            "echo", (work, shop) -> TextBaseline.handedIn(work, work.brief().instructions()),
            "lead", new TextBaseline(new Lead()),
            "extract", new TextBaseline(new Extract()),
            "keyword", new TextBaseline(new Keyword()),
            "table", new TableBaseline(),
            REFERENCE, new ReferenceBaseline()));

    @Activate
    public BaselineSolver() {}

    @Override
    public String describe() {
        return "needs no model, the floor that a model must beat: baseline:" + String.join("|", VARIANTS.keySet());
    }

    @Override
    public Submission solve(Assignment work, Workshop shop) throws InterruptedException {
        return baseline(work.worker().variant()).answer(work, shop);
    }

    @Override
    public List<String> variants(String variant, Settings settings, Path directory) {
        baseline(variant);
        return List.of(variant);
    }

    @Override
    public void check(Worker worker, Problems problems) {
        Place place = Place.in(worker.label());
        for (String key : worker.settings().keys())
            if (!key.equals(Sentences.KEY) || !Sentences.COUNTED_BY.contains(worker.variant()))
                problems.error(place, "The baseline \"" + worker.variant() + "\" has no setting \"" + key + "\".",
                        "Only " + String.join(", ", Sentences.COUNTED_BY) + " take one: " + Sentences.KEY + ".");
        try {
            Sentences.wanted(worker.settings());
        } catch (SettingsError e) {
            problems.error(place, "The " + e.getMessage() + ".", "");
        }
    }

    @Override
    public Optional<String> excuse(Assignment work) {
        boolean has = !work.worker().variant().equals(REFERENCE) || !work.reference().isEmpty();
        return has ? Optional.empty() : Optional.of("the task has no reference answer");
    }

    private static Baseline baseline(String variant) {
        Baseline found = VARIANTS.get(variant);
        if (found != null) return found;
        String what = variant.isEmpty() ? "The worker \"baseline\" needs a variant." : "There is no baseline \"" + variant + "\".";
        throw new UserError(Place.in("baseline:" + variant), what, "Write baseline: and one of " + String.join(", ", VARIANTS.keySet()) + ".");
    }
}
