// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import assay.core.problem.Nearest;
import assay.core.settings.Settings;
import assay.core.task.Annotations;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Rubric;
import assay.core.task.Scale;
import assay.core.task.Weighing;
import assay.suite.shape.Findings;
import assay.suite.tree.Node;
import assay.suite.tree.SettingTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes the rubric of a task's tree. */
final class RubricTree {
    private final List<Node.Fields> entries;
    private final Findings findings;
    private final Map<String, Integer> lines = new HashMap<>();

    RubricTree(Node.Fields root, Findings findings) {
        this.entries = root.items("rubric").stream().map(Node.Fields.class::cast).toList();
        this.findings = findings;
    }

    Rubric rubric() {
        long before = findings.errors();
        entries.forEach(this::checkId);
        entries.forEach(this::checkNames);
        List<Criterion> criteria = new ArrayList<>();
        entries.forEach(e -> criterion(e).ifPresent(criteria::add));
        if (findings.errors() > before || criteria.size() < entries.size()) return Rubric.EMPTY;
        return findings.attempt(entries.isEmpty() ? 0 : entries.get(0).line(), () -> new Rubric(criteria)).orElse(Rubric.EMPTY);
    }

    private void checkId(Node.Fields entry) {
        Optional<String> id = entry.text("id");
        if (id.isEmpty()) return;
        Integer first = lines.putIfAbsent(id.get(), entry.lineOf("id"));
        if (first != null)
            findings.error(entry.lineOf("id"), "The criterion \"" + id.get() + "\" stands twice in the rubric, first in line " + first + ".",
                    "Give each criterion an id of its own.");
    }

    private void checkNames(Node.Fields entry) {
        entry.text("parent").ifPresent(p -> checkName(entry, "parent", p));
        entry.texts("depends-on").forEach(d -> checkName(entry, "depends-on", d));
    }

    private void checkName(Node.Fields entry, String key, String id) {
        if (!lines.containsKey(id))
            findings.error(entry.lineOf(key), "The criterion \"" + entry.text("id").orElse("?") + "\" names \"" + id + "\" as its " + key
                    + ", which is not in the rubric." + Nearest.hint(id, lines.keySet()), "Name the id of another criterion of this task.");
    }

    private Optional<Criterion> criterion(Node.Fields e) {
        Optional<String> id = e.text("id");
        Optional<String> text = e.text("text");
        Optional<String> importance = e.text("importance");
        if (e.get("with").isPresent() && e.get("grader").isEmpty())
            findings.error(e.lineOf("with"), "The criterion \"" + id.orElse("?") + "\" has settings under \"with\", but names no grader.",
                    "Add grader: rule, or whichever the settings are for.");
        if (id.isEmpty() || text.isEmpty() || importance.isEmpty()) return Optional.empty();
        Optional<GraderChoice> grader = e.text("grader")
                .map(g -> new GraderChoice(g, e.fields("with").map(SettingTree::of).orElse(Settings.EMPTY)));
        Annotations notes = new Annotations(e.text("dimension"), e.text("author"), e.texts("tags"), e.text("kind"), e.texts("depends-on"));
        return findings.attempt(e.line(), () -> new Criterion(
                id.get(), text.get(), Importance.valueOf(importance.get().toUpperCase(Locale.ROOT)), grader, weighing(e), notes));
    }

    private static Weighing weighing(Node.Fields e) {
        Scale scale = e.fields("scale").map(RubricTree::scale).orElse(Scale.BINARY);
        return new Weighing(real(e, "points"), real(e, "weight"), e.text("parent"), scale);
    }

    private static Scale scale(Node.Fields s) {
        if (s.values().size() < 3) return Scale.BINARY;
        return new Scale(real(s, "min").orElseThrow(), real(s, "max").orElseThrow(), real(s, "pass-at").orElseThrow());
    }

    private static OptionalDouble real(Node.Fields fields, String key) {
        return fields.number(key).map(BigDecimal::doubleValue).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
