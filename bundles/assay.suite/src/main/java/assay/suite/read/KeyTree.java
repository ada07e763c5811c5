// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import assay.core.content.Blob;
import assay.core.task.Deliverable;
import assay.core.task.Key;
import assay.suite.shape.Findings;
import assay.suite.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the reference answer and the other files that only graders see. */
final class KeyTree {
    private final Node.Fields root;
    private final Shelf shelf;
    private final Findings findings;

    KeyTree(Node.Fields root, Shelf shelf, Findings findings) {
        this.root = root;
        this.shelf = shelf;
        this.findings = findings;
    }

    Key key(List<Deliverable> deliverables) {
        List<Node> entries = root.items("reference");
        List<Blob> reference = new ArrayList<>();
        List<Blob> materials = new ArrayList<>();
        for (Node entry : entries) {
            Optional<Blob> found = shelf.find(entry, findings);
            if (found.isEmpty()) continue;
            Blob named = shelf.takesPaths() ? stands(found.get(), deliverables, entries.size(), entry.line()) : found.get();
            add(named, reference, "reference", entry.line());
            if (entry instanceof Node.Leaf && !named.name().equals(found.get().name())) materials.add(found.get());
        }
        for (Node entry : root.items("materials"))
            shelf.find(entry, findings).filter(b -> !materials.contains(b)).ifPresent(b -> add(b, materials, "materials", entry.line()));
        return new Key(reference, materials);
    }

    /** The reference under the name of the deliverable for which it stands. */
    private Blob stands(Blob file, List<Deliverable> deliverables, int references, int line) {
        if (deliverables.isEmpty()) return file.named(file.fileName());
        for (Deliverable d : deliverables)
            if (d.name().equals(file.name()) || d.name().equals(file.fileName())) return file.named(d.name());
        if (deliverables.size() == 1 && references == 1) return file.named(deliverables.get(0).name());
        findings.error(line, "The reference \"" + file.name() + "\" stands for none of the deliverables "
                + deliverables.stream().map(Deliverable::name).collect(Collectors.joining(", ")) + ".", "Name the file like the deliverable.");
        return file;
    }

    private void add(Blob file, List<Blob> to, String key, int line) {
        if (to.stream().anyMatch(b -> b.name().equals(file.name())))
            findings.error(line, "Two files under \"" + key + "\" have the name \"" + file.name() + "\".", "Remove or rename one.");
        else to.add(file);
    }
}
