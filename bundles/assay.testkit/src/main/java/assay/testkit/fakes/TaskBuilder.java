// SPDX-License-Identifier: Apache-2.0
package assay.testkit.fakes;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.settings.Settings;
import assay.core.task.Background;
import assay.core.task.Brief;
import assay.core.task.Criterion;
import assay.core.task.Deliverable;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Key;
import assay.core.task.Labels;
import assay.core.task.Price;
import assay.core.task.Rubric;
import assay.core.task.Task;
import assay.core.task.Worth;
import java.util.ArrayList;
import java.util.List;

/** Builds a task step by step; what is not said takes a harmless default. */
public final class TaskBuilder {
    private final String id;
    private String title = "A task";
    private String instructions = "Please do the work.";
    private final List<Blob> attachments = new ArrayList<>();
    private final List<Deliverable> deliverables = new ArrayList<>();
    private final List<Blob> reference = new ArrayList<>();
    private final List<Blob> materials = new ArrayList<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private Worth worth = Worth.UNKNOWN;

    private TaskBuilder(String id) {
        this.id = id;
    }

    public static TaskBuilder task(String id) {
        return new TaskBuilder(id);
    }

    public TaskBuilder titled(String words) {
        title = words;
        return this;
    }

    public TaskBuilder instructions(String words) {
        instructions = words;
        return this;
    }

    public TaskBuilder attach(String name, String text) {
        return attach(Blob.ofText(name, MediaTypes.of(name), text));
    }

    public TaskBuilder attach(Blob file) {
        attachments.add(file);
        return this;
    }

    /** Wants a file, with the media type of its ending. */
    public TaskBuilder wants(String fileName) {
        deliverables.add(new Deliverable(fileName, MediaTypes.of(fileName)));
        return this;
    }

    public TaskBuilder wantsChoice(String name, String... options) {
        deliverables.add(new Deliverable(name, Deliverable.CHOICE, List.of(options)));
        return this;
    }

    public TaskBuilder reference(String name, String text) {
        reference.add(Blob.ofText(name, MediaTypes.of(name), text));
        return this;
    }

    public TaskBuilder material(String name, String text) {
        materials.add(Blob.ofText(name, MediaTypes.of(name), text));
        return this;
    }

    public TaskBuilder pays(String usd) {
        worth = Worth.of(Price.fixedUsd(usd));
        return this;
    }

    public TaskBuilder criterion(Criterion criterion) {
        criteria.add(criterion);
        return this;
    }

    /** A critical criterion that the named grader looks at. */
    public TaskBuilder criterion(String criterionId, String grader, Settings with) {
        return criterion(criterionId, Importance.CRITICAL, grader, with);
    }

    public TaskBuilder criterion(String criterionId, Importance importance, String grader, Settings with) {
        return criterion(new Criterion(criterionId, "Criterion " + criterionId, importance, new GraderChoice(grader, with)));
    }

    public Task build() {
        return new Task(id, new Brief(title, instructions, attachments, deliverables, List.of()), new Rubric(criteria),
                new Key(reference, materials), worth, Labels.NONE, Background.NONE);
    }
}
