// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why a job was taken into a suite, or rejected (UpBench's screening, arXiv 2511.12306).
 *
 * @param answers yes or no to each question asked, such as {@code no-personal-data}
 * @param reason free words of the reviewer
 */
public record Screening(Map<String, Boolean> answers, Optional<String> reviewer, Optional<String> reason) {
    public static final Screening NONE = new Screening(Map.of(), Optional.empty(), Optional.empty());

    public Screening {
        answers = java.util.Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    /** A task enters a suite only when every question is answered with yes. */
    public boolean accepted() {
        return !answers.containsValue(false);
    }
}
