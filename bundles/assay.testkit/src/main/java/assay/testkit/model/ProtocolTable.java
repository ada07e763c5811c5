// SPDX-License-Identifier: Apache-2.0
package assay.testkit.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The documentation's first table of what a protocol carries. */
record ProtocolTable(Map<String, Boolean> rows) {
    /** @param protocol name of the column */
    static ProtocolTable of(String protocol) throws IOException {
        List<List<String>> lines = Files.readAllLines(Path.of("../assay.model.openai/docs/protocols.md")).stream().dropWhile(l -> !l.startsWith("|"))
                .takeWhile(l -> l.startsWith("|"))
                .map(l -> List.of(l.substring(1).split("\\|"))).map(l -> l.stream().map(String::strip).toList()).toList();
        int column = lines.get(0).indexOf(protocol);
        if (column < 1) throw new AssertionError("the table has no column " + protocol);
        Map<String, Boolean> rows = new TreeMap<>();
        for (List<String> line : lines.subList(2, lines.size())) rows.put(line.get(0), line.get(column).equals("yes"));
        return new ProtocolTable(rows);
    }

    boolean has(String feature) {
        if (!rows.containsKey(feature)) throw new AssertionError("the table has no row " + feature);
        return rows.get(feature);
    }
}
