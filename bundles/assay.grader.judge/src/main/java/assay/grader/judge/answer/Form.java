// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.answer;

import assay.core.task.Criterion;
import assay.core.task.Scale;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The form of an answer as JSON schema, in the subset that every provider takes strictly: all fields required, no others. */
public final class Form {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private Form() {}

    public static String ofVerdicts(List<Criterion> asked, Control control) {
        List<String> ids = new ArrayList<>(asked.stream().map(Criterion::id).toList());
        if (control.isAsked()) ids.add(control.id());
        boolean binary = asked.stream().allMatch(c -> c.weighing().scale().equals(Scale.BINARY));
        ObjectNode verdict = MAKE.objectNode();
        verdict.set("criterion", choice(ids));
        verdict.set("evidence", list(type("string")));
        verdict.set("reason", type("string"));
        verdict.set("answer", binary ? choice(List.of("yes", "no", "cannot-tell")) : type("string"));
        verdict.set("confidence", type("number"));
        verdict.set("fix", type("string"));
        ObjectNode whole = MAKE.objectNode();
        whole.set("receipt", type("string"));
        whole.set("verdicts", list(object(verdict)));
        return object(whole).toString();
    }

    public static String ofPreference() {
        ObjectNode fields = MAKE.objectNode();
        fields.set("receipt", type("string"));
        fields.set("reason", type("string"));
        fields.set("better", choice(Arrays.asList("first", "second", "tie")));
        fields.set("confidence", type("number"));
        return object(fields).toString();
    }

    private static ObjectNode object(ObjectNode fields) {
        ArrayNode required = MAKE.arrayNode();
        fields.fieldNames().forEachRemaining(required::add);
        ObjectNode object = type("object");
        object.set("properties", fields);
        object.set("required", required);
        object.put("additionalProperties", false);
        return object;
    }

    private static ObjectNode list(ObjectNode items) {
        ObjectNode list = type("array");
        list.set("items", items);
        return list;
    }

    private static ObjectNode choice(List<String> values) {
        ObjectNode choice = type("string");
        ArrayNode all = choice.putArray("enum");
        values.forEach(all::add);
        return choice;
    }

    private static ObjectNode type(String name) {
        return MAKE.objectNode().put("type", name);
    }
}
