// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.probe;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.Name;
import assay.core.spi.solver.Assignment;
import assay.core.spi.solver.Solver;
import assay.core.spi.solver.SolverTraits;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Deliverable;
import assay.core.work.Spent;
import assay.core.work.Submission;
import assay.core.work.Worker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Hands in the reference answer, changed in the one way that the variant names: {@code probe:padded}. */
@Component(service = Solver.class)
@Name("probe")
@SolverTraits(needsModel = false, seesReference = true)
public final class ProbeSolver implements Solver {
    @Activate
    public ProbeSolver() {}

    @Override
    public String describe() {
        return "hands in the reference answer, changed in one way on purpose, to see what sways a judge";
    }

    @Override
    public Submission solve(Assignment work, Workshop shop) {
        Probe probe = probe(work.worker().variant());
        List<Blob> files = new ArrayList<>();
        for (Blob file : work.reference()) files.add(MediaTypes.isText(file.mediaType()) ? Blob.ofText(name(file, work), file.mediaType(), probe.of(file.text())) : file.named(name(file, work)));
        boolean asText = work.brief().deliverables().isEmpty() && files.size() == 1;
        return asText ? Submission.of(files.get(0).text()) : new Submission("", files, Spent.NOTHING);
    }

    private static String name(Blob file, Assignment work) {
        List<Deliverable> wanted = work.brief().deliverables();
        return wanted.size() == 1 && work.reference().size() == 1 ? wanted.get(0).name() : file.fileName();
    }

    @Override
    public List<String> variants(String variant, Settings settings, Path directory) {
        return List.of(probe(variant).word());
    }

    @Override
    public void check(Worker worker, Problems problems) {
        for (String key : worker.settings().keys())
            problems.error(Place.in(worker.label()), "The probe \"" + worker.variant() + "\" has no setting \"" + key + "\".", "Write " + worker.solver() + ":" + worker.variant() + ".");
    }

    @Override
    public Optional<String> excuse(Assignment work) {
        Probe probe = probe(work.worker().variant());
        if (work.reference().isEmpty()) return Optional.of("the task has no reference answer");
        boolean changes = work.reference().stream().filter(f -> MediaTypes.isText(f.mediaType())).map(Blob::text).anyMatch(t -> !probe.of(t).equals(t));
        return changes ? Optional.empty() : Optional.of("there is nothing in the reference answer that " + probe.word() + " would change");
    }

    private static Probe probe(String variant) {
        return Stream.of(Probe.values()).filter(p -> p.word().equals(variant)).findFirst().orElseThrow(() -> new UserError(Place.in("probe:" + variant),
                variant.isEmpty() ? "The worker \"probe\" needs a variant." : "There is no probe \"" + variant + "\".",
                "Write probe: and one of " + Stream.of(Probe.values()).map(Probe::word).collect(Collectors.joining(", ")) + "."));
    }
}
