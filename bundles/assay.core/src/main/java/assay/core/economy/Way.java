// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A way of getting a task done. */
public enum Way {
    /** What the worker hands in goes to the client. */
    AI("AI alone"),
    /** A person looks at it first. */
    REVIEW("AI + review"),
    /** What the person turns down goes back once, with feedback. */
    FEEDBACK("AI + review + feedback"),
    /** A person does it from the start. */
    HUMAN("human alone");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As files write it, such as {@code review}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Way> of(String key) {
        return Stream.of(values()).filter(w -> w.key().equals(key)).findFirst();
    }

    /** Whether a worker takes part. */
    public boolean needsWorker() {
        return this != HUMAN;
    }
}
