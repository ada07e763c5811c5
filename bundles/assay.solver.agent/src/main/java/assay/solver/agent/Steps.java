// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import assay.core.spi.model.Message;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.core.spi.model.ToolCall;
import assay.core.spi.workshop.LimitReached;
import assay.core.spi.workshop.Workshop;
import assay.core.work.Outcome;
import assay.core.work.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The loop: ask, do what the model wants done, ask again, until it hands in or the steps are used up. How far a model may go
 * by itself is a number that is stated beforehand, as it is for agents in use (Pan et al., "Measuring Agents in Production", 5.4).
 */
final class Steps {
    /** Tools used in one step at most. */
    private static final int AT_ONCE = 16;

    private final Wishes wishes;
    private final Tools tools;
    private final Outbox outbox;
    private final Workshop shop;

    Steps(Wishes wishes, Tools tools, Outbox outbox, Workshop shop) {
        this.wishes = wishes;
        this.tools = tools;
        this.outbox = outbox;
        this.shop = shop;
    }

    /**
     * Goes on from there.
     *
     * @throws LimitReached with {@code OUT_OF_STEPS} when nothing was handed in by then
     */
    Submission from(List<Message> messages) throws ModelFailure, InterruptedException {
        for (int left = wishes.steps() - 1; left >= 0; left--) {
            shop.step();
            Reply reply = shop.ask(new Prompt(messages, tools.described(), Optional.empty(), wishes.timeout()));
            if (!reply.calls().isEmpty()) use(reply, left, messages);
            else if (!reply.text().isBlank() || outbox.hasFiles()) outbox.handIn(reply.text());
            else remind(messages);
            if (outbox.isHandedIn()) return outbox.submission();
        }
        throw new LimitReached(Outcome.OUT_OF_STEPS, "nothing was handed in within " + wishes.steps() + (wishes.steps() == 1 ? " step" : " steps"));
    }

    private void use(Reply reply, int left, List<Message> messages) throws InterruptedException {
        messages.add(new Message(Message.Role.ASSISTANT, reply.text(), List.of(), reply.calls().stream().map(Tools::repeatable).toList(), Optional.empty()));
        int used = 0;
        for (ToolCall call : reply.calls()) {
            boolean isLast = ++used == reply.calls().size();
            String answer = used > AT_ONCE ? "Error: at most " + AT_ONCE + " tools can be used at once; this one was not." : tools.answer(call);
            String said = isLast && left == 1 ? answer + "\n\n" + AgentSolver.WORDS.part("last-step", Map.of()) : answer;
            messages.add(new Message(Message.Role.TOOL, said, List.of(), List.of(), Optional.of(call.id())));
        }
    }

    private static void remind(List<Message> messages) {
        messages.add(Message.assistant("(nothing)"));
        messages.add(Message.user(AgentSolver.WORDS.part("nothing", Map.of())));
    }
}
