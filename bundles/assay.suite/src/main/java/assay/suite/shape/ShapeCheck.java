// SPDX-License-Identifier: Apache-2.0
package assay.suite.shape;

import assay.core.problem.Nearest;
import assay.suite.tree.Node;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells of everything in a tree that has not its shape, and keeps the rest. */
public final class ShapeCheck {
    private final Findings findings;

    public ShapeCheck(Findings findings) {
        this.findings = findings;
    }

    /** The tree without what is wrong in it; empty where nothing is left. */
    public Optional<Node.Fields> root(Node node, Shape.MapOf shape) {
        return check(node, shape, "").map(Node.Fields.class::cast);
    }

    private Optional<Node> check(Node node, Shape shape, String path) {
        if (node instanceof Node.Leaf l && l.isNothing()) return wrong(node, path, wanted(shape));
        return switch (shape) {
            case Shape.MapOf m -> node instanceof Node.Fields f ? Optional.of(fields(f, m, path)) : wrong(node, path, wanted(shape));
            case Shape.ListOf l -> list(node, l, path);
            case Shape.Either e -> check(node, node instanceof Node.Fields ? e.full() : e.brief(), path);
            case Shape.Free f -> node instanceof Node.Fields ? Optional.of(node) : wrong(node, path, wanted(shape));
            default -> node instanceof Node.Leaf l ? leaf(l, shape, path) : wrong(node, path, wanted(shape));
        };
    }

    private Optional<Node> leaf(Node.Leaf leaf, Shape shape, String path) {
        if (shape instanceof Shape.Words w && leaf.text().length() > w.most()) return tooLong(leaf, path, w.most());
        if (shape instanceof Shape.OneOf o && !o.words().contains(leaf.text())) return unknown(leaf, path, o.words());
        return fits(leaf, shape) ? Optional.of(leaf) : wrong(leaf, path, wanted(shape));
    }

    private static boolean fits(Node.Leaf leaf, Shape shape) {
        return switch (shape) {
            case Shape.Words w -> !leaf.text().isBlank();
            case Shape.Form f -> f.pattern().matcher(leaf.text()).matches();
            case Shape.Decimal d -> leaf.number().filter(n -> d.least().stream().allMatch(x -> x.compareTo(n) <= 0)
                    && d.most().stream().allMatch(x -> x.compareTo(n) >= 0)).isPresent();
            case Shape.Flag f -> !leaf.quoted() && leaf.text().matches("(?i)yes|no|true|false");
            case Shape.Date d -> isDate(leaf.text());
            default -> true;
        };
    }

    private Optional<Node> list(Node node, Shape.ListOf shape, String path) {
        if (!(node instanceof Node.Items items))
            return shape.single() ? check(node, shape.each(), path) : wrong(node, path, wanted(shape));
        List<Node> good = new ArrayList<>();
        for (int i = 0; i < items.values().size(); i++)
            check(items.values().get(i), shape.each(), path + "[" + (i + 1) + "]").ifPresent(good::add);
        return Optional.of(new Node.Items(good, items.line()));
    }

    private Node.Fields fields(Node.Fields fields, Shape.MapOf shape, String path) {
        Map<String, Node.Field> good = new LinkedHashMap<>();
        for (Map.Entry<String, Node.Field> e : fields.values().entrySet()) {
            String name = e.getKey();
            Node.Field field = e.getValue();
            Optional<Shape> wanted = shape.of(name);
            if (wanted.isEmpty()) {
                unknownKey(name, field.line(), shape, path);
                continue;
            }
            Optional<Node> checked = check(field.value(), wanted.get(), path.isEmpty() ? name : path + "." + name);
            if (checked.isPresent()) good.put(name, new Node.Field(checked.get(), field.line()));
        }
        for (Shape.Key k : shape.keys())
            if (k.required() && !fields.values().containsKey(k.name()))
                findings.error(fields.line(), (path.isEmpty() ? "\"" : "\"" + path + "\" has no \"") + k.name() + (path.isEmpty() ? "\" is missing." : "\"."),
                        "Add " + k.name() + ": " + k.about());
        return new Node.Fields(good, fields.line());
    }

    private void unknownKey(String name, int line, Shape.MapOf shape, String path) {
        List<String> known = shape.keys().stream().map(Shape.Key::name).toList();
        findings.error(line, "\"" + shown(name) + "\" is no key " + (path.isEmpty() ? "here" : "of \"" + path + "\"") + "." + Nearest.hint(shown(name), known),
                "Known: " + String.join(", ", known) + ".");
    }

    private Optional<Node> unknown(Node.Leaf leaf, String path, List<String> words) {
        findings.error(leaf.line(), "\"" + path + "\" is " + leaf.kind() + ", but must be one of " + String.join(", ", words) + "."
                + Nearest.hint(shown(leaf.text()), words), "");
        return Optional.empty();
    }

    private Optional<Node> tooLong(Node.Leaf leaf, String path, int most) {
        findings.error(leaf.line(), "\"" + path + "\" has " + leaf.text().length() + " characters; at most " + most + " are read.",
                "Put long inputs into a file and name it under attachments.");
        return Optional.empty();
    }

    private Optional<Node> wrong(Node node, String path, String wanted) {
        findings.error(node.line(), (path.isEmpty() ? "Here stands " : "\"" + path + "\" is ") + node.kind() + ", but must be " + wanted + ".", "");
        return Optional.empty();
    }

    private static String wanted(Shape shape) {
        return switch (shape) {
            case Shape.Words w -> "a text";
            case Shape.Form f -> f.wanted();
            case Shape.Decimal d -> "a finite number" + d.least().map(x -> " of at least " + x).orElse("") + d.most().map(x -> " and at most " + x).orElse("");
            case Shape.Flag f -> "yes or no";
            case Shape.Date d -> "a date such as 2026-03-01";
            case Shape.OneOf o -> "one of " + String.join(", ", o.words());
            case Shape.ListOf l -> l.single() ? wanted(l.each()) + ", or a list" : "a list";
            case Shape.MapOf m -> "a map";
            case Shape.Free f -> "a map of settings";
            case Shape.Either e -> wanted(e.brief()) + " or a map";
        };
    }

    private static String shown(String word) {
        return word.length() > 60 ? word.substring(0, 57) + "…" : word;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
