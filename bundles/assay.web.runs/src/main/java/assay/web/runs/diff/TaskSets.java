// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.diff;

import assay.core.content.Digest;
import assay.core.run.Plan;
import assay.core.run.SuiteRef;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.task.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which tasks two runs have in common.
 *
 * @param rubrics tasks of both whose rubric or key is another one
 * @param briefs tasks of both of which workers saw something else
 * @param before ordinal in the first run by suite and id
 * @param after the same of the second
 */
record TaskSets(long common, List<String> onlyBefore, List<String> onlyAfter, List<String> rubrics, List<String> briefs, Map<String, Long> before, Map<String, Long> after) {
    private record Text(long ordinal, Digest digest) {}

    static TaskSets of(RunStore store, Texts texts, String before, Plan planBefore, String after, Plan planAfter) {
        Map<String, Text> a = read(store, before, planBefore);
        Map<String, Text> b = read(store, after, planAfter);
        List<String> rubrics = new ArrayList<>();
        List<String> briefs = new ArrayList<>();
        a.forEach((key, text) -> {
            Text other = b.get(key);
            if (other == null || other.digest().equals(text.digest())) return;
            Task was = task(store, texts, before, text.ordinal());
            Task is = task(store, texts, after, other.ordinal());
            if (!was.rubric().equals(is.rubric()) || !was.keyDigest().equals(is.keyDigest())) rubrics.add(key);
            if (!was.brief().digest().equals(is.brief().digest())) briefs.add(key);
        });
        return new TaskSets(a.keySet().stream().filter(b::containsKey).count(), a.keySet().stream().filter(k -> !b.containsKey(k)).sorted().toList(),
                b.keySet().stream().filter(k -> !a.containsKey(k)).sorted().toList(), rubrics.stream().sorted().toList(), briefs.stream().sorted().toList(), ordinals(a), ordinals(b));
    }

    private static Map<String, Long> ordinals(Map<String, Text> texts) {
        Map<String, Long> found = new HashMap<>();
        texts.forEach((key, t) -> found.put(key.substring(key.indexOf('/') + 1), t.ordinal()));
        return found;
    }

    private static Task task(RunStore store, Texts texts, String run, long ordinal) {
        return texts.task(store.task(run, ordinal).orElseThrow().text(), store::blob);
    }

    /** By suite and id: ids are unique in a suite alone. */
    private static Map<String, Text> read(RunStore store, String run, Plan plan) {
        Map<String, Text> all = new HashMap<>();
        try (Stream<Fact.TaskText> tasks = store.tasks(run)) {
            tasks.forEach(t -> all.put(suite(plan, t.ordinal()) + "/" + t.id(), new Text(t.ordinal(), t.digest())));
        }
        return all;
    }

    private static String suite(Plan plan, long ordinal) {
        long first = 0;
        for (SuiteRef s : plan.suites()) {
            first += s.tasks();
            if (ordinal < first) return s.id();
        }
        return "";
    }
}
