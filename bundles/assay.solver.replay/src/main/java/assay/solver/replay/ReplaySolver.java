// SPDX-License-Identifier: Apache-2.0
package assay.solver.replay;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.Name;
import assay.core.spi.solver.Assignment;
import assay.core.spi.solver.Solver;
import assay.core.spi.solver.SolverTraits;
import assay.core.spi.workshop.Workshop;
import assay.core.work.Submission;
import assay.core.work.Worker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Hands in recorded outputs: {@code replay:FILE} stands for every worker in the file, {@code replay:FILE#NAME} for one.
 * The variant keeps the file as the user wrote it, so that a label says nothing of the machine; a relative file is
 * looked for in the directory that {@link #variants} was given, then in the current directory. To resume in a new
 * process, be in the directory where the run was started, or have written an absolute path.
 */
@Component
@Name("replay")
@SolverTraits(needsModel = false)
public final class ReplaySolver implements Solver {
    private final Shelf shelf = new Shelf();
    private final Deque<Path> directories = new ConcurrentLinkedDeque<>();

    @Activate
    public ReplaySolver() {}

    @Override
    public String describe() {
        return "hands in what was recorded in a file: replay:FILE";
    }

    @Override
    public Submission solve(Assignment work, Workshop shop) throws IOException {
        Named named = named(work.worker().variant());
        return shelf.recordings(named).find(worker(named), work.task(), work.trial(), work.earlier().size())
                .orElseThrow(() -> new IOException(named.shown() + " has no recording of \"" + worker(named) + "\" for task \"" + work.task() + "\""));
    }

    @Override
    public List<String> variants(String variant, Settings settings, Path directory) {
        remember(directory.toAbsolutePath().normalize());
        Named named = named(variant);
        Recordings recordings = shelf.recordings(named);
        if (named.worker().isEmpty()) return recordings.workers().stream().map(w -> named.shown() + "#" + w).toList();
        requireRecorded(named, recordings);
        return List.of(variant);
    }

    @Override
    public void check(Worker worker, Problems problems) {
        for (String key : worker.settings().keys())
            problems.error(Place.in(worker.label()), "The solver \"replay\" has no setting \"" + key + "\".", "It takes none.");
        try {
            Named named = named(worker.variant());
            requireRecorded(named, shelf.recordings(named));
        } catch (UserError e) {
            e.problems().forEach(problems::add);
        }
    }

    @Override
    public Optional<String> excuse(Assignment work) {
        Named named = named(work.worker().variant());
        boolean has = shelf.recordings(named).has(worker(named), work.task(), work.trial(), work.earlier().size());
        return has ? Optional.empty() : Optional.of(named.shown() + " has no recording of \"" + worker(named) + "\" for the task");
    }

    /** The directory given last is looked in first. */
    private void remember(Path directory) {
        directories.remove(directory);
        directories.addFirst(directory);
    }

    private Named named(String variant) {
        List<Path> where = new ArrayList<>(directories);
        Path current = Path.of("").toAbsolutePath();
        if (!where.contains(current)) where.add(current);
        return Named.find(variant, where).orElseThrow(() -> new UserError(Place.in("replay:" + variant),
                variant.isEmpty() ? "The worker \"replay\" needs a file." : "There is no file of recordings \"" + variant + "\" in " + where + ".",
                "Write replay:FILE or replay:FILE#NAME, with a file of recorded outputs (JSON lines)."));
    }

    private static String worker(Named named) {
        return named.worker().orElseThrow(() -> new UserError(Place.in("replay:" + named.shown()),
                "Which of the recorded workers is meant is not said.", "Write replay:" + named.shown() + "#NAME."));
    }

    private static void requireRecorded(Named named, Recordings recordings) {
        if (!recordings.workers().contains(worker(named)))
            throw new UserError(Place.in("replay:" + named.shown() + "#" + worker(named)),
                    "Nobody called \"" + worker(named) + "\" is recorded in " + named.shown() + ".",
                    "Recorded: " + String.join(", ", recordings.workers()) + ".");
    }
}
