// SPDX-License-Identifier: Apache-2.0
package assay.suite.text;

import assay.core.content.Blob;
import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.run.Plan;
import assay.core.settings.Setting;
import assay.core.spi.suite.Texts;
import assay.core.task.Task;
import assay.suite.read.TaskTree;
import assay.suite.shape.Findings;
import assay.suite.tree.JsonTree;
import assay.suite.tree.Node;
import assay.suite.tree.SettingTree;
import assay.suite.tree.Unreadable;
import java.io.IOException;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;

/**
 * Domain values as JSON text. Settings inside tasks and plans have sorted keys, so that equal values give the same text;
 * a document of its own keeps the order in which it was made.
 */
@Component
public final class JsonTexts implements Texts {
    private static final TaskJson TASKS = new TaskJson(JsonTexts::file);

    private final RecentTasks recent = new RecentTasks();

    /** The text of a task that is not read again soon. */
    public static String text(Task task) {
        return Json.object(j -> TASKS.write(j, task));
    }

    @Override
    public String task(Task task) {
        return recent.textOf(task).orElseGet(() -> {
            String text = text(task);
            recent.keep(text, task);
            return text;
        });
    }

    @Override
    public Task task(String json, Files files) {
        return recent.find(json).orElseGet(() -> {
            Task read = read(json, files);
            recent.keep(json, read);
            return read;
        });
    }

    private static Task read(String json, Files files) {
        Problems problems = new Problems();
        Node.Fields root = fields(json, "task");
        return new TaskTree(root, new StoredShelf(files), new Findings(problems, "stored task")).task()
                .orElseThrow(() -> damaged("task", problems.all().stream().map(Problem::toString).collect(Collectors.joining("; ")), null));
    }

    @Override
    public String plan(Plan plan) {
        return Json.object(j -> PlanJson.write(j, plan));
    }

    @Override
    public Plan plan(String json) {
        try {
            return PlanJson.read(fields(json, "plan"));
        } catch (RuntimeException e) {
            throw damaged("plan", String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public String json(Setting value) {
        return Json.of(value);
    }

    @Override
    public Setting setting(String json) {
        return SettingTree.of(tree(json, "setting"));
    }

    private static void file(Json json, Blob file) throws IOException {
        json.text("name", file.name()).text("type", file.mediaType()).number("size", file.size()).text("sha256", file.digest().hex());
    }

    private static Node.Fields fields(String json, String what) {
        if (tree(json, what) instanceof Node.Fields f) return f;
        throw damaged(what, "it is no map", null);
    }

    private static Node tree(String json, String what) {
        try {
            return JsonTree.parse(json, 0);
        } catch (Unreadable e) {
            throw damaged(what, e.getMessage(), e);
        }
    }

    private static IllegalArgumentException damaged(String what, String why, Throwable cause) {
        return new IllegalArgumentException("The text of a " + what + " cannot be read: " + why, cause);
    }
}
