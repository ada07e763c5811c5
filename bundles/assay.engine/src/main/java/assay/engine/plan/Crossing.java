// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import java.util.ArrayList;
import java.util.List;

/**
 * The workers that one word stands for: a setting with several values, {@code temperature=0|0.7}, is a factor, and the workers are all
 * combinations of its values with those of the other factors. {@code \|} is a bar that is meant as such.
 */
final class Crossing {
    /** More than these from one word are a slip. */
    static final int MOST = 64;
    private static final String BETWEEN = "(?<!\\\\)\\|";

    private Crossing() {}

    /** @throws UserError when they are too many, or a value is empty or stands twice */
    static List<String> of(String written) {
        String word = written.strip();
        int bracket = word.endsWith("]") ? word.lastIndexOf('[') : -1;
        if (bracket < 0) return List.of(written);
        List<List<String>> factors = new ArrayList<>();
        long count = 1;
        for (String pair : word.substring(bracket + 1, word.length() - 1).split(",")) {
            List<String> levels = levels(pair, written);
            factors.add(levels);
            count *= levels.size();
            if (count > MOST)
                throw wrong(written, "stands for more than " + MOST + " workers, all combinations of its settings.", "Cross fewer values, or name workers one by one.");
        }
        List<String> combined = List.of("");
        for (List<String> levels : factors) combined = crossed(combined, levels);
        return combined.stream().map(c -> word.substring(0, bracket) + "[" + c + "]").toList();
    }

    private static List<String> crossed(List<String> before, List<String> levels) {
        List<String> all = new ArrayList<>();
        for (String b : before) for (String l : levels) all.add(b.isEmpty() ? l : b + "," + l);
        return all;
    }

    private static List<String> levels(String pair, String written) {
        int equals = pair.indexOf('=');
        if (equals < 0) return List.of(pair);
        List<String> levels = new ArrayList<>();
        for (String value : pair.substring(equals + 1).split(BETWEEN, -1)) {
            String level = pair.substring(0, equals).strip() + "=" + value.strip().replace("\\|", "|");
            if (value.isBlank()) throw wrong(written, "has an empty value in \"" + pair.strip() + "\".", "Write key=one|other.");
            if (levels.contains(level)) throw wrong(written, "has a value twice in \"" + pair.strip() + "\".", "");
            levels.add(level);
        }
        return levels;
    }

    private static UserError wrong(String written, String what, String remedy) {
        return new UserError(Place.in("--worker " + written), "Worker \"" + written + "\" " + what, remedy);
    }
}
