// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.core.run.Plan;
import assay.core.settings.Setting;
import assay.core.spi.suite.Texts;
import assay.core.task.Task;
import java.util.HashMap;
import java.util.Map;

/** Texts that remember what they wrote. */
public final class FakeTexts implements Texts {
    private final Map<String, Task> tasks = new HashMap<>();
    private final Map<String, Plan> plans = new HashMap<>();

    @Override
    public String task(Task task) {
        String text = "task " + task.id();
        tasks.put(text, task);
        return text;
    }

    @Override
    public Task task(String json, Files files) {
        return tasks.get(json);
    }

    @Override
    public String plan(Plan plan) {
        String text = "plan " + plans.size();
        plans.put(text, plan);
        return text;
    }

    @Override
    public Plan plan(String json) {
        return plans.get(json);
    }

    @Override
    public String json(Setting value) {
        return value.toString();
    }

    @Override
    public Setting setting(String json) {
        return Setting.of(json);
    }
}
