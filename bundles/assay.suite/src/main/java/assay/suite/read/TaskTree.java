// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.task.Background;
import assay.core.task.Brief;
import assay.core.task.Deliverable;
import assay.core.task.Key;
import assay.core.task.Labels;
import assay.core.task.Rubric;
import assay.core.task.Screening;
import assay.core.task.Task;
import assay.core.task.Worth;
import assay.suite.shape.Findings;
import assay.suite.tree.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes a task of a tree that has the shape of one. */
public final class TaskTree {
    private final Node.Fields root;
    private final Shelf shelf;
    private final Findings findings;

    public TaskTree(Node.Fields root, Shelf shelf, Findings findings) {
        this.root = root;
        this.shelf = shelf;
        this.findings = findings;
    }

    /** The task; empty when anything is wrong, all of which has been told. */
    public Optional<Task> task() {
        long before = findings.errors();
        List<Deliverable> deliverables = deliverables();
        Optional<Brief> brief = brief(deliverables);
        Rubric rubric = new RubricTree(root, findings).rubric();
        Key key = new KeyTree(root, shelf, findings).key(deliverables);
        Worth worth = new WorthTree(root, findings).worth();
        Optional<String> id = root.text("id");
        if (findings.errors() > before || brief.isEmpty() || id.isEmpty()) return Optional.empty();
        return findings.attempt(root.line(), () -> new Task(id.get(), brief.get(), rubric, key, worth, labels(), background()));
    }

    private Optional<Brief> brief(List<Deliverable> deliverables) {
        List<Blob> attachments = new ArrayList<>();
        for (Node entry : root.items("attachments"))
            shelf.find(entry, findings).map(b -> seen(entry, b)).ifPresent(attachments::add);
        Optional<String> instructions = root.text("instructions");
        if (instructions.isEmpty()) return Optional.empty();
        return findings.attempt(root.lineOf("instructions"), () -> new Brief(
                root.text("title").orElse(""), instructions.get(), attachments, deliverables, root.texts("tools")));
    }

    /** A worker sees {@code files/churn.pdf} as {@code churn.pdf}, as the instructions call it. */
    private static Blob seen(Node entry, Blob blob) {
        boolean path = entry instanceof Node.Leaf && blob.name().startsWith("files/");
        return path ? blob.named(blob.name().substring("files/".length())) : blob;
    }

    private List<Deliverable> deliverables() {
        List<Deliverable> all = new ArrayList<>();
        for (Node entry : root.items("deliverables")) {
            if (entry instanceof Node.Leaf l) all.add(new Deliverable(l.text(), MediaTypes.of(l.text())));
            else deliverable((Node.Fields) entry).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Deliverable> deliverable(Node.Fields entry) {
        Optional<String> name = entry.text("name");
        if (name.isEmpty()) return Optional.empty();
        String type = entry.text("type").orElseGet(() -> MediaTypes.of(name.get()));
        return findings.attempt(entry.line(), () -> new Deliverable(name.get(), type, entry.texts("options")));
    }

    private Labels labels() {
        return new Labels(root.text("category"), root.texts("capabilities"), root.texts("tags"),
                root.text("data").map(d -> Labels.Secrecy.valueOf(d.toUpperCase(Locale.ROOT))).orElse(Labels.Secrecy.PUBLIC));
    }

    private Background background() {
        Node.Fields origin = root.fields("origin").orElse(new Node.Fields(Map.of(), root.line()));
        return new Background(origin.text("platform"), origin.text("licence"), origin.text("created").map(LocalDate::parse),
                origin.text("url"), root.fields("screening").map(TaskTree::screening).orElse(Screening.NONE));
    }

    private static Screening screening(Node.Fields fields) {
        Map<String, Boolean> answers = new LinkedHashMap<>();
        fields.values().forEach((question, answer) -> {
            if (!question.equals("reviewer") && !question.equals("reason") && answer.value() instanceof Node.Leaf l)
                answers.put(question, l.text().equalsIgnoreCase("yes") || l.text().equalsIgnoreCase("true"));
        });
        return new Screening(answers, fields.text("reviewer"), fields.text("reason"));
    }
}
