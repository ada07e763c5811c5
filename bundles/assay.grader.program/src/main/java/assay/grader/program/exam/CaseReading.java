// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.exam;

import assay.core.content.Blob;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the cases of a criterion. */
final class CaseReading {
    private CaseReading() {}

    static List<StreamCase> streams(List<Setting> cases, Task task) {
        List<StreamCase> read = new ArrayList<>();
        for (Setting one : cases) {
            int number = read.size() + 1;
            read.add(numbered(number, one, with -> stream(number, with, task)));
        }
        return read;
    }

    static List<CallCase> calls(List<Setting> cases) {
        List<CallCase> read = new ArrayList<>();
        for (Setting one : cases) {
            int number = read.size() + 1;
            read.add(numbered(number, one, with -> call(number, with)));
        }
        return read;
    }

    private interface Reading<T> {
        T of(Settings with);
    }

    private static <T> T numbered(int number, Setting one, Reading<T> reading) {
        if (!(one instanceof Settings with)) throw new SettingsError("case " + number + " is no map");
        try {
            return reading.of(with);
        } catch (SettingsError e) {
            throw new SettingsError("in case " + number + ": " + e.getMessage());
        }
    }

    private static StreamCase stream(int number, Settings with, Task task) {
        with.only("a case", "name", "in", "in-file", "args", "files", "out", "out-file", "exit");
        if (!with.has("out") && !with.has("out-file") && !with.has("exit")) throw new SettingsError("there is neither out nor exit, so that every program would pass");
        Map<String, String> files = new LinkedHashMap<>();
        with.map("files").orElse(Settings.EMPTY).keys().forEach(k -> files.put(Blob.ofText(k, "text/plain", "").name(), with.map("files").orElseThrow().needText(k)));
        return new StreamCase(name(number, with), text(with, "in", task).orElse(""), with.texts("args"), files, text(with, "out", task), with.whole("exit").orElse(0));
    }

    /** Written in the task, or in a file of its materials. */
    private static Optional<String> text(Settings with, String key, Task task) {
        Optional<String> file = with.text(key + "-file");
        if (file.isEmpty()) return with.text(key);
        if (with.has(key)) throw new SettingsError("there are both " + key + " and " + key + "-file");
        return Optional.of(task.key().find(file.get()).orElseThrow(() -> new SettingsError(key + "-file names \"" + file.get() + "\", which is not among the task's materials")).text());
    }

    private static CallCase call(int number, Settings with) {
        with.only("a case", "name", "args", "returns", "raises");
        if (with.has("returns") == with.has("raises")) throw new SettingsError("there must be either returns or raises");
        return new CallCase(name(number, with), with.list("args").stream().map(Values::of).toList(), with.get("returns").map(Values::of), with.text("raises"));
    }

    private static String name(int number, Settings with) {
        return with.text("name").map(n -> "case " + number + " (" + Quote.plain(n) + ")").orElse("case " + number);
    }
}
