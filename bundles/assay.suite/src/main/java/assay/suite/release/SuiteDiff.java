// SPDX-License-Identifier: Apache-2.0
package assay.suite.release;

import assay.core.content.Digest;
import assay.core.problem.Problems;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.task.SuiteInfo;
import assay.core.task.Task;
import assay.suite.read.SuiteReader;
import assay.suite.text.JsonTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What differs between two suites.
 *
 * @param changed what changed, by task
 * @param same how many tasks are as they were
 */
public record SuiteDiff(SuiteInfo from, SuiteInfo to, List<String> added, List<String> retired, Map<String, List<String>> changed, long same) {
    /** Reads both suites twice: first their digests, then only the tasks that changed. */
    public static SuiteDiff between(Path from, Path to, Problems problems) throws IOException {
        Map<String, Digest> old = new TreeMap<>();
        Map<String, Digest> now = new TreeMap<>();
        SuiteInfo a = digests(from, old, problems);
        SuiteInfo b = digests(to, now, problems);
        List<String> both = old.keySet().stream().filter(now::containsKey).toList();
        List<String> differing = both.stream().filter(id -> !old.get(id).equals(now.get(id))).toList();
        return new SuiteDiff(a, b, now.keySet().stream().filter(id -> !old.containsKey(id)).toList(),
                old.keySet().stream().filter(id -> !now.containsKey(id)).toList(), changes(from, to, differing), both.size() - differing.size());
    }

    /** The digest of each task by id. */
    static SuiteInfo digests(Path suite, Map<String, Digest> to, Problems problems) throws IOException {
        JsonTexts texts = new JsonTexts();
        return SuiteReader.read(suite, f -> to.put(f.task().id(), Digest.of(texts.task(f.task()).getBytes(StandardCharsets.UTF_8))), problems).info();
    }

    private static Map<String, List<String>> changes(Path from, Path to, List<String> ids) throws IOException {
        Map<String, List<String>> changed = new TreeMap<>();
        if (ids.isEmpty()) return changed;
        Map<String, Task> old = tasks(from, ids);
        tasks(to, ids).forEach((id, task) -> changed.put(id, Changes.between(old.get(id), task)));
        return changed;
    }

    private static Map<String, Task> tasks(Path suite, List<String> ids) throws IOException {
        Map<String, Task> kept = new HashMap<>();
        Set<String> wanted = new HashSet<>(ids);
        SuiteReader.read(suite, f -> {
            if (wanted.contains(f.task().id())) kept.put(f.task().id(), f.task());
        }, new Problems());
        return kept;
    }

    public boolean isEmpty() {
        return added.isEmpty() && retired.isEmpty() && changed.isEmpty();
    }

    public Settings document() {
        Map<String, Setting> changes = new TreeMap<>();
        changed.forEach((id, words) -> changes.put(id, Setting.ofTexts(words)));
        return Settings.EMPTY.with("from", named(from)).with("to", named(to)).with("added", Setting.ofTexts(added))
                .with("retired", Setting.ofTexts(retired)).with("changed", new Settings(changes)).with("same", same);
    }

    private static Settings named(SuiteInfo info) {
        return Settings.EMPTY.with("suite", info.id()).with("version", info.version()).with("tasks", info.tasks()).with("digest", info.digest().hex());
    }
}
