// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.json;

import assay.core.settings.Settings;
import assay.core.task.Task;
import assay.grader.look.Document;
import assay.grader.look.Evidence;
import assay.grader.look.Finding;
import assay.grader.look.KeyFile;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Holds where the document is the same JSON as a value or a file of the task. */
public final class JsonEquals implements Rule {
    private final Function<Task, JsonNode> wanted;
    private final Optional<KeyFile<JsonNode>> file;
    private final Optional<BigDecimal> tolerance;
    private final boolean ignoreOrder;

    private JsonEquals(Wish wish, Settings map) {
        file = map.text("file").map(name -> new KeyFile<>(name, JsonEquals::content));
        JsonNode value = map.get("value").map(Nodes::of).orElse(JsonText.MAPPER.nullNode());
        wanted = file.isPresent() ? file.get()::of : task -> value;
        tolerance = wish.tolerance(map, "tolerance");
        ignoreOrder = map.flag("ignore-order").orElse(false);
    }

    public static Rule read(Wish wish) {
        Settings map = wish.map("file", "value", "ignore-order", "tolerance");
        if (map.has("file") == map.has("value")) throw wish.fail("needs either file or value");
        return new JsonEquals(wish, map);
    }

    @Override
    public Finding look(Evidence evidence) throws InterruptedException {
        JsonRule comparing = (document, root) -> compare(document, root, wanted.apply(evidence.task()));
        return comparing.look(evidence);
    }

    private Finding compare(Document document, JsonNode found, JsonNode expected) {
        Optional<String> difference = new Sameness(tolerance, ignoreOrder).difference(expected, found, "$");
        if (difference.isEmpty()) return Finding.holds(document.name() + " is as expected.");
        return Finding.fails(document.name() + " is not as expected: " + difference.get() + ".", "Check the values in " + document.name() + ".");
    }

    @Override
    public void check(Task task, Consumer<String> complaints) {
        file.ifPresent(f -> f.check("json-equals", task, complaints));
    }

    private static JsonNode content(Document document) {
        JsonText.Read read = JsonText.of(document);
        if (!read.isGood()) throw new IllegalArgumentException("it is not JSON: " + read.trouble());
        return read.root();
    }
}
