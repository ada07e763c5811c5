// SPDX-License-Identifier: Apache-2.0
package assay.solver.single;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.prompt.Conversation;
import assay.core.prompt.Words;
import assay.core.settings.SettingsError;
import assay.core.spi.Name;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Prompt;
import assay.core.spi.solver.Assignment;
import assay.core.spi.solver.Solver;
import assay.core.spi.solver.SolverTraits;
import assay.core.spi.workshop.Workshop;
import assay.core.work.Submission;
import assay.core.work.Worker;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Does the task with one call of the worker's model; in later turns with the whole conversation so far. */
@Component
@Name("single")
@SolverTraits(takesPrompt = true)
public final class SingleSolver implements Solver {
    /** The prompt in use. A change of its words gets a new number, so that results stay comparable. */
    static final Words WORDS = Words.of(SingleSolver.class, "prompt-2.md");

    @Activate
    public SingleSolver() {}

    @Override
    public String describe() {
        return "one call of the model a turn: PROVIDER:MODEL, the solver of a worker that names none";
    }

    @Override
    public Submission solve(Assignment work, Workshop shop) throws ModelFailure, UnreadableDocument, InterruptedException {
        Wishes wishes = Wishes.of(work.worker().settings());
        var messages = Conversation.whole(WORDS, wishes.room()).about(work, system(work, wishes), shop);
        shop.step();
        return Submission.of(shop.ask(new Prompt(messages, List.of(), Optional.empty(), wishes.timeout())).text());
    }

    private static String system(Assignment work, Wishes wishes) {
        return work.prompt().map(p -> p.text().strip()).orElse(wishes.system());
    }

    @Override
    public void check(Worker worker, Problems problems) {
        try {
            Wishes.of(worker.settings());
        } catch (SettingsError e) {
            problems.error(Place.in(worker.label()), e.getMessage() + ".", "");
        }
    }
}
