// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.prompt.Conversation;
import assay.core.prompt.Words;
import assay.core.settings.SettingsError;
import assay.core.spi.Name;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.model.Message;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.solver.Assignment;
import assay.core.spi.solver.Solver;
import assay.core.spi.solver.SolverTraits;
import assay.core.spi.workshop.Workshop;
import assay.core.work.Submission;
import assay.core.work.Worker;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Does the task in a bounded number of steps. In each the worker's model is asked once, uses tools over the task's materials, and
 * hears what came of it; it ends when it hands in. Every step is a call of its own in the journal.
 */
@Component
@Name("agent")
@SolverTraits(takesPrompt = true, settings = {Wishes.TOOLS, Wishes.STEPS})
public final class AgentSolver implements Solver {
    /** The words in use. A change of them gets a new number, so that results stay comparable. */
    static final Words WORDS = Words.of(AgentSolver.class, "prompt-1.md");

    @Activate
    public AgentSolver() {}

    @Override
    public String describe() {
        return "takes a stated number of steps with tools over the task's files: agent/PROVIDER:MODEL[tools=none|read|all,steps=10]";
    }

    @Override
    public Submission solve(Assignment work, Workshop shop) throws ModelFailure, UnreadableDocument, InterruptedException {
        Wishes wishes = Wishes.of(work.worker().settings());
        Outbox outbox = new Outbox(work.brief());
        Tools tools = wishes.tools().over(new Materials(work.brief().attachments(), shop), outbox);
        Conversation job = tools.have(ReadFile.NAME) ? Conversation.naming(WORDS, wishes.room()) : Conversation.whole(WORDS, wishes.room());
        List<Message> messages = job.about(work, system(work, wishes, tools), shop);
        return new Steps(wishes, tools, outbox, shop).from(messages);
    }

    private static String system(Assignment work, Wishes wishes, Tools tools) {
        String first = work.prompt().map(p -> p.text().strip()).orElseGet(() -> WORDS.part("system", Map.of()));
        return tools.isEmpty() ? first : first + "\n\n" + WORDS.part("tools", Map.of("steps", String.valueOf(wishes.steps())));
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
