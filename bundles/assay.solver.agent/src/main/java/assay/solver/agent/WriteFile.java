// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import assay.core.spi.model.Tool;

/** Puts a deliverable into the outbox. */
record WriteFile(Outbox outbox) implements AgentTool {
    private static final Tool TOOL = new Tool("write_file", "Writes one of the wanted files, in place of a fenced block, or writes it anew. It is handed in with hand_in.",
            "{\"type\":\"object\",\"properties\":{\"file\":{\"type\":\"string\",\"description\":\"name, as the client wants it\"},"
            + "\"content\":{\"type\":\"string\",\"description\":\"the whole content\"}},\"required\":[\"file\",\"content\"],\"additionalProperties\":false}");

    @Override
    public Tool described() {
        return TOOL;
    }

    @Override
    public String use(Arguments given) throws Misuse {
        String name = given.text("file");
        String content = given.text("content");
        outbox.put(name, content);
        return "Written: " + name + ", " + content.length() + " characters.";
    }
}
