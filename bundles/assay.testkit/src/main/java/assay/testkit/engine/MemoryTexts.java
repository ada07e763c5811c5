// SPDX-License-Identifier: Apache-2.0
package assay.testkit.engine;

import assay.core.content.Digest;
import assay.core.run.Plan;
import assay.core.settings.Setting;
import assay.core.spi.suite.Texts;
import assay.core.task.Task;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Texts that only this object can read back: the digest of what a value says of itself. */
public final class MemoryTexts implements Texts {
    private final Map<String, Object> values = new ConcurrentHashMap<>();

    private String kept(Object value) {
        String text = Digest.of(value.toString().getBytes(StandardCharsets.UTF_8)).hex();
        values.put(text, value);
        return text;
    }

    private <T> T found(String text, Class<T> type) {
        return type.cast(values.get(text));
    }

    @Override
    public String task(Task task) {
        return kept(task);
    }

    @Override
    public Task task(String json, Files files) {
        return found(json, Task.class);
    }

    @Override
    public String plan(Plan plan) {
        return kept(plan);
    }

    @Override
    public Plan plan(String json) {
        return found(json, Plan.class);
    }

    @Override
    public String json(Setting value) {
        return kept(value);
    }

    @Override
    public Setting setting(String json) {
        return found(json, Setting.class);
    }
}
