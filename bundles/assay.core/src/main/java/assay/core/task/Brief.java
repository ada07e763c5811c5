// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.content.Digester;
import java.util.List;

/**
 * All that a worker may see of a task.
 *
 * @param attachments in order, names unique
 * @param deliverables in order; empty = one text
 * @param tools named tools that the client expects, such as {@code spreadsheet}
 */
public record Brief(
        String title, String instructions, List<Blob> attachments, List<Deliverable> deliverables, List<String> tools) {
    public Brief {
        if (instructions.isBlank()) throw new IllegalArgumentException("the instructions are empty");
        attachments = List.copyOf(attachments);
        deliverables = List.copyOf(deliverables);
        tools = List.copyOf(tools);
        if (attachments.stream().map(Blob::name).distinct().count() < attachments.size())
            throw new IllegalArgumentException("two attachments have the same name");
        if (deliverables.stream().map(Deliverable::name).distinct().count() < deliverables.size())
            throw new IllegalArgumentException("two deliverables have the same name");
    }

    public Brief(String title, String instructions) {
        this(title, instructions, List.of(), List.of(), List.of());
    }

    /** What an attempt depends on. */
    public Digest digest() {
        Digester d = Digester.of("brief/1").text(title).text(instructions).blobs(attachments).number(deliverables.size());
        deliverables.forEach(x -> d.text(x.name()).text(x.type()).texts(x.options()));
        return d.texts(tools).finish();
    }
}
