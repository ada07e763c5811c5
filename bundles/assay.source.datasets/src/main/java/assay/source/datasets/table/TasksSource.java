// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets.table;

import assay.core.economy.PriceTables;
import assay.core.problem.Problems;
import assay.core.spi.Name;
import assay.core.spi.source.ImportSink;
import assay.core.spi.source.Source;
import assay.core.task.Task;
import assay.source.datasets.record.BadRecord;
import assay.source.datasets.record.Fields;
import assay.source.datasets.record.JsonLines;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Tasks from a table, CSV or JSON lines with the same columns; rubrics are written afterwards. */
@Component
@Name("tasks")
public final class TasksSource implements Source {
    @Override
    public void read(List<Path> files, ImportSink sink, Problems problems) throws IOException {
        read(files, PriceTables.NONE, sink, problems);
    }

    @Override
    public void read(List<Path> files, PriceTables tables, ImportSink sink, Problems problems) throws IOException {
        Set<String> ids = new HashSet<>();
        for (Path file : files) {
            if (file.toString().endsWith(".jsonl")) JsonLines.read(file, problems, (record, place) -> take(columns(record, tables).task(), ids, sink));
            else new CsvTable(file, tables, problems, row -> take(row.task(), ids, sink)).read();
        }
    }

    private static void take(Task task, Set<String> ids, ImportSink sink) {
        if (!ids.add(task.id())) throw new BadRecord("The id \"" + task.id() + "\" is taken by an earlier row.", "Give each task an id of its own.");
        sink.task(task);
    }

    private static Columns columns(Fields record, PriceTables tables) {
        record.only(Columns.KNOWN);
        Map<String, String> cells = new HashMap<>();
        for (String key : record.keys()) record.get(key).ifPresent(v -> cells.put(key, cell(key, v)));
        return new Columns(cells, tables);
    }

    private static String cell(String key, JsonNode value) {
        if (value.isNumber()) return number(key, value);
        if (value.isValueNode()) return value.asText();
        List<String> words = new ArrayList<>();
        for (JsonNode word : value) {
            if (!word.isTextual()) throw new BadRecord("\"" + key + "\" must be a text, a number or a list of texts.", "");
            words.add(word.textValue());
        }
        return String.join(";", words);
    }

    /** As written out; a number that would fill pages is refused. */
    private static String number(String key, JsonNode value) {
        if (Math.abs((long) value.decimalValue().scale()) > 30) throw new BadRecord("\"" + key + "\" is " + value + ", but must have at most 30 digits.", "");
        return value.decimalValue().toPlainString();
    }

    @Override
    public String describe() {
        return "Reads a table of tasks, .csv or .jsonl, with the columns id, title, instructions and where wanted price, currency, hourly, hours, occupation, category, capabilities, minutes, wage and others.";
    }

    @Override
    public String title() {
        return "Imported tasks";
    }
}
