// SPDX-License-Identifier: Apache-2.0
package assay.pricing.forest;

import assay.core.task.Task;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a price is learnt from: skills (capabilities, tags, tools), category, length of the text, and how much is handed over
 * and wanted.
 *
 * @param values by name; a skill or category that the task has is 1
 */
public record Traits(Map<String, Double> values) {
    public Traits {
        values = Map.copyOf(values);
    }

    public static Traits of(Task task) {
        Map<String, Double> values = new TreeMap<>();
        task.labels().category().ifPresent(c -> values.put("category " + c, 1.0));
        task.labels().capabilities().forEach(c -> values.put("skill " + c, 1.0));
        task.labels().tags().forEach(t -> values.put("tag " + t, 1.0));
        task.brief().tools().forEach(t -> values.put("tool " + t, 1.0));
        values.put("length", Math.log1p(task.brief().instructions().length()));
        values.put("attachments", (double) task.brief().attachments().size());
        values.put("deliverables", (double) task.brief().deliverables().size());
        return new Traits(values);
    }
}
