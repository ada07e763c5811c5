// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import assay.core.content.Blob;
import assay.core.spi.model.Tool;

/** Names the files of the task and those written so far. */
record ListFiles(Materials materials, Outbox outbox) implements AgentTool {
    private static final Tool TOOL = new Tool("list_files", "Lists the files that came with the job, and those that you wrote.",
            "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}");

    @Override
    public Tool described() {
        return TOOL;
    }

    @Override
    public String use(Arguments given) {
        StringBuilder list = new StringBuilder();
        for (Blob f : materials.all()) line(list, f, "");
        for (Blob f : outbox.files()) line(list, f, ", written by you");
        return list.isEmpty() ? "No files came with the job." : list.toString().stripTrailing();
    }

    private static void line(StringBuilder list, Blob file, String what) {
        list.append(file.fileName()).append(" (").append(file.mediaType()).append(", ").append(file.size()).append(" bytes").append(what).append(")\n");
    }
}
