// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.exam;

import assay.core.content.Blob;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.task.Deliverable;
import assay.core.task.Task;
import assay.grader.program.sandbox.Limits;
import java.util.List;
import java.util.Optional;

/**
 * How a criterion wants a program tested, read from its settings.
 *
 * @param language name of the language
 * @param main name of the file that is run
 * @param unsaid what the settings leave to the language's limits
 */
public record Exam(String language, String main, Tests tests, Settings unsaid, Repeats repeats, List<Blob> wrong) {
    private static final String[] KEYS = {"language", "file", "cases", "function", "tests", "check", "join", "compare", "tolerance",
        "seconds", "memory-mb", "output-kb", "processes", "disk-mb", "runs", "flaky", "wrong"};

    public Exam {
        wrong = List.copyOf(wrong);
    }

    /** @throws SettingsError saying what is wrong with the settings, or with the task for them */
    public static Exam of(Settings with, Task task) {
        with.only("grader \"program\"", KEYS);
        Limits.of(with);
        List<Blob> wrong = with.texts("wrong").stream().map(name -> file("wrong", name, task)).toList();
        return new Exam(with.needText("language"), main(with, task), tests(with, task), with, Repeats.of(with), wrong);
    }

    private static String main(Settings with, Task task) {
        List<String> wanted = task.brief().deliverables().stream().map(Deliverable::name).toList();
        Optional<String> named = with.text("file");
        if (named.isPresent()) return named.get();
        if (wanted.size() == 1) return wanted.get(0);
        throw new SettingsError("file is missing; name the deliverable that is run" + (wanted.isEmpty() ? "; the task has none" : ": " + String.join(", ", wanted)));
    }

    private static Tests tests(Settings with, Task task) {
        Comparison comparison = Comparison.of(with);
        if (with.has("tests")) {
            if (with.has("cases")) throw new SettingsError("there are both cases and tests; write one criterion for each");
            return new Tests.Hidden(file("tests", with.needText("tests"), task), with.text("check"), with.text("function"), with.flag("join").orElse(false));
        }
        for (String key : List.of("check", "join")) if (with.has(key)) throw new SettingsError(key + " makes no sense without tests");
        if (!with.has("cases")) throw new SettingsError("there are no tests; write cases, or name a file of tests");
        List<Setting> cases = with.list("cases");
        if (cases.isEmpty()) throw new SettingsError("cases is empty, so that every program would pass");
        Optional<String> function = with.text("function");
        return function.isPresent() ? new Tests.Calls(function.get(), CaseReading.calls(cases), comparison) : new Tests.Streams(CaseReading.streams(cases, task), comparison);
    }

    private static Blob file(String key, String name, Task task) {
        return task.key().find(name).or(() -> task.key().materials().stream().filter(m -> m.fileName().equals(name)).findFirst())
                .orElseThrow(() -> new SettingsError(key + " names \"" + name + "\", which is not among the task's materials"
                        + (task.key().materials().isEmpty() ? "; it has none" : ": " + String.join(", ", task.key().materials().stream().map(Blob::name).toList()))));
    }
}
