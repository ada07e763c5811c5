// SPDX-License-Identifier: Apache-2.0
package assay.suite.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Makes a tree of a parser's events; aliases are spelled out, within limits that a small file cannot blow up. */
final class YamlEvents {
    private static final int DEEPEST = 40;
    private static final int MOST_NODES = 200_000;

    /** A tree with the number of its nodes. */
    private record Sized(Node node, int size) {}

    private final Iterator<Event> events;
    private final Map<String, Sized> anchors = new HashMap<>();
    private long nodes;

    YamlEvents(Iterator<Event> events) {
        this.events = events;
    }

    Node document() throws Unreadable {
        events.next();
        if (!events.next().is(Event.ID.DocumentStart)) throw new Unreadable(0, "The file is empty.", "");
        Node root = node(events.next(), 0);
        events.next();
        Event after = events.next();
        if (!after.is(Event.ID.StreamEnd))
            throw new Unreadable(line(after), "A second document starts here.", "Keep one document a file: remove the ---.");
        return root;
    }

    private Node node(Event event, int depth) throws Unreadable {
        if (depth > DEEPEST) throw new Unreadable(line(event), "The nesting is deeper than " + DEEPEST + " levels.", "Flatten it.");
        if (event instanceof AliasEvent alias) return alias(alias);
        long before = nodes;
        count(1, event);
        Node node = switch (event) {
            case ScalarEvent s -> new Node.Leaf(s.getValue(), s.getScalarStyle() != ScalarStyle.PLAIN, line(s));
            case SequenceStartEvent s -> items(s, depth);
            case MappingStartEvent m -> fields(m, depth);
            default -> throw new Unreadable(line(event), "Something unexpected stands here: " + event + ".", "");
        };
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) anchors.put(anchor, new Sized(node, (int) (nodes - before)));
        return node;
    }

    private Node alias(AliasEvent alias) throws Unreadable {
        Sized known = anchors.get(alias.getAnchor());
        if (known == null)
            throw new Unreadable(line(alias), "The alias *" + alias.getAnchor() + " stands for nothing that is complete here.",
                    "Write the value again in place of the alias.");
        count(known.size(), alias);
        return known.node();
    }

    private void count(int more, Event at) throws Unreadable {
        nodes += more;
        if (nodes > MOST_NODES)
            throw new Unreadable(line(at), "With its aliases spelled out the file has more than " + MOST_NODES + " values.",
                    "Write fewer aliases, or put data into files/.");
    }

    private Node items(Event start, int depth) throws Unreadable {
        List<Node> values = new ArrayList<>();
        for (Event e = events.next(); !e.is(Event.ID.SequenceEnd); e = events.next()) values.add(node(e, depth + 1));
        return new Node.Items(values, line(start));
    }

    private Node fields(Event start, int depth) throws Unreadable {
        Map<String, Node.Field> values = new LinkedHashMap<>();
        for (Event e = events.next(); !e.is(Event.ID.MappingEnd); e = events.next()) {
            if (!(e instanceof ScalarEvent key)) throw new Unreadable(line(e), "A key must be a plain word here.", "");
            Node.Field earlier = values.put(key.getValue(), new Node.Field(node(events.next(), depth + 1), line(key)));
            if (earlier != null)
                throw new Unreadable(line(key), "The key \"" + key.getValue() + "\" stands twice, first in line " + earlier.line() + ".",
                        "Remove one of them.");
        }
        return new Node.Fields(values, line(start));
    }

    private static int line(Event event) {
        return event.getStartMark() == null ? 0 : event.getStartMark().getLine() + 1;
    }
}
