// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.matrix;

import java.util.Arrays;
import java.util.Optional;

/** By what tasks are sorted. Of a task with several cells their mean counts; a task without any stands last, whichever way. */
public enum Order {
    PLAN("as in the suite"), ID("task"), PRICE("price"), COMPLETION("completion"), SCORE("score"), COST("cost"), TIME("time");

    private final String words;

    Order(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As addresses have it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Order> of(String word) {
        return Arrays.stream(values()).filter(o -> o.word().equals(word)).findFirst();
    }
}
