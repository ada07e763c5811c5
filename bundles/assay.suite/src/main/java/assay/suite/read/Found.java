// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import assay.core.problem.Place;
import assay.core.task.Task;
import assay.suite.tree.Node;

/**
 * A task with the place where it was found.
 *
 * @param source what the file says, for the lines of its parts
 */
public record Found(Task task, Place place, Node.Fields source) {
    /** The place of a criterion, or of the task where it has none. */
    public Place placeOf(String criterion) {
        return source.items("rubric").stream().map(Node.Fields.class::cast)
                .filter(f -> f.text("id").orElse("").equals(criterion)).findFirst()
                .map(f -> new Place(place.source(), f.lineOf("id"))).orElse(place);
    }

    /** The place of a key of the task. */
    public Place placeOfKey(String key) {
        return new Place(place.source(), source.lineOf(key));
    }
}
