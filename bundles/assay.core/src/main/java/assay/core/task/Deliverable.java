// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import java.util.List;

/**
 * Something that is to be handed in.
 *
 * @param name file name such as {@code summary.md}, or a plain name for a choice
 * @param type media type, or {@value #CHOICE}
 * @param options the ids to choose from; empty unless the type is {@value #CHOICE}
 */
public record Deliverable(String name, String type, List<String> options) {
    /** Type of a deliverable that picks one of several proposals. */
    public static final String CHOICE = "choice";

    public Deliverable {
        if (name.isBlank()) throw new IllegalArgumentException("a deliverable needs a name");
        options = List.copyOf(options);
        if (type.equals(CHOICE) && options.size() < 2)
            throw new IllegalArgumentException("deliverable \"" + name + "\" is a choice and needs at least two options");
        if (!type.equals(CHOICE) && !options.isEmpty())
            throw new IllegalArgumentException("deliverable \"" + name + "\" has options, so its type must be choice, not " + type);
    }

    public Deliverable(String name, String type) {
        this(name, type, List.of());
    }

    public boolean isChoice() {
        return type.equals(CHOICE);
    }
}
