// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import assay.core.spi.model.Tool;
import assay.core.task.Deliverable;
import java.util.List;

/** Ends the work. What lacks a deliverable is sent back once, so that forgetting one is no accident. */
final class HandIn implements AgentTool {
    private static final Tool TOOL = new Tool("hand_in", "Hands in the files that you wrote, and a text if you give one, and ends the job.",
            "{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\",\"description\":\"the work itself where it is a text, else left out\"}},"
            + "\"additionalProperties\":false}");
    private final Outbox outbox;
    private boolean told;

    HandIn(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Tool described() {
        return TOOL;
    }

    @Override
    public String use(Arguments given) throws Misuse {
        String text = given.maybe("text").orElse("");
        if (text.isBlank() && !outbox.hasFiles()) throw new Misuse("there is nothing to hand in; give a text or write a file");
        List<Deliverable> missing = outbox.missing(text);
        if (!told && !missing.isEmpty()) {
            told = true;
            throw new Misuse("nothing was handed in: " + Outbox.names(missing) + " is missing; write it, or call hand_in once more to hand in without it");
        }
        outbox.handIn(text);
        return "Handed in.";
    }
}
