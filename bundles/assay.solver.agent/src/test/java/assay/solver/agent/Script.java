// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import assay.core.settings.Settings;
import assay.core.spi.model.Message;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.core.spi.model.ToolCall;
import assay.core.task.Task;
import assay.core.work.ModelName;
import assay.core.work.Submission;
import assay.core.work.Usage;
import assay.core.work.Worker;
import assay.testkit.fakes.FakeAssignment;
import assay.testkit.fakes.FakeWorkshop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A model that says what is written here, and the work that a worker does with it. */
final class Script {
    private final List<Reply> replies = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private FakeWorkshop shop = FakeWorkshop.with(p -> replies.get(Math.min(next.getAndIncrement(), replies.size() - 1)));

    static Worker worker(Settings settings) {
        return Worker.withModel("agent", new ModelName("fake", "m"), settings);
    }

    /** A reply that wants one tool used. */
    static Reply calling(String tool, String arguments) {
        return new Reply("", List.of(new ToolCall("c1", tool, arguments)), Reply.End.TOOLS, Usage.NONE, Reply.Server.SILENT);
    }

    Script uses(String tool, String arguments) {
        replies.add(calling(tool, arguments));
        return this;
    }

    Script says(String text) {
        replies.add(Reply.of(text));
        return this;
    }

    Script reading(String file, String text) {
        shop = shop.reading(file, text);
        return this;
    }

    Submission work(Task task, Settings settings) throws Exception {
        return new AgentSolver().solve(FakeAssignment.of(task, worker(settings)), shop);
    }

    List<Prompt> prompts() {
        return shop.prompts();
    }

    /** What the tool of the last step so far answered. */
    String heard() {
        Message last = prompts().getLast().messages().getLast();
        if (last.role() != Message.Role.TOOL) throw new AssertionError("no tool answered last: " + last);
        return last.text();
    }
}
