// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge;

import assay.core.spi.model.Model;
import assay.core.spi.model.Reply;
import java.util.List;
import java.util.function.BiFunction;

/** Models that compare. */
final class PairJudge {
    private PairJudge() {}

    /** Prefers the one with a word. */
    static Model preferring(String word) {
        return saying((first, second) -> first.contains(word) == second.contains(word) ? "tie" : first.contains(word) ? "first" : "second");
    }

    static Model saying(BiFunction<String, String, String> choice) {
        return prompt -> {
            List<String> both = ScriptedJudge.fenced(prompt);
            return Reply.of("{\"receipt\": \"" + ScriptedJudge.receipt(prompt) + "\", \"reason\": \"Seen.\", \"better\": \"" + choice.apply(both.get(0), both.get(1))
                    + "\", \"confidence\": 0.8}");
        };
    }
}
