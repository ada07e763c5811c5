// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets.recorded;

import assay.core.spi.source.ImportSink;
import assay.core.task.Annotations;
import assay.core.task.Background;
import assay.core.task.Brief;
import assay.core.task.Criterion;
import assay.core.task.Importance;
import assay.core.task.Key;
import assay.core.task.Labels;
import assay.core.task.Rubric;
import assay.core.task.Task;
import assay.core.task.Weighing;
import assay.core.task.Worth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tasks that lines speak of, with the criteria on which there are verdicts. */
final class SeenTasks {
    private static final class Seen {
        private final Set<String> criteria = new TreeSet<>();
        private String prompt = "The instructions of this task were not recorded.";
    }

    private final Map<String, Seen> tasks = new LinkedHashMap<>();

    void add(RecordedLine line) {
        Seen seen = tasks.computeIfAbsent(line.task(), id -> new Seen());
        line.prompt().ifPresent(p -> seen.prompt = p);
        line.verdict().ifPresent(v -> seen.criteria.add(v.verdict().criterion()));
    }

    void handOn(ImportSink sink) {
        tasks.forEach((id, seen) -> sink.task(new Task(id, new Brief(id, seen.prompt), rubric(seen), Key.NONE, Worth.UNKNOWN, Labels.NONE, Background.NONE)));
    }

    private static Rubric rubric(Seen seen) {
        return new Rubric(seen.criteria.stream().map(c -> new Criterion(c, c, Importance.IMPORTANT, Optional.empty(), Weighing.DEFAULT, Annotations.NONE)).toList());
    }
}
