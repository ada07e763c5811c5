// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.spi.store.Fact;
import assay.store.sql.content.Blobs;
import java.util.ArrayList;
import java.util.List;

/** The tables of the store, one for each kind of fact. */
public final class Tables {
    public final FactTable<Fact.Run> runs = new RunTable();
    public final FactTable<Fact.TaskText> tasks = new TaskTable();
    public final FactTable<Fact.CallStarted> started = new StartedTable();
    public final FactTable<Fact.CallEnded> ended = new EndedTable();
    public final FactTable<Fact.Handed> handed;
    public final FactTable<Fact.Rated> rated = new RatedTable();
    public final FactTable<Fact.Assessed> assessed = new AssessedTable();
    public final FactTable<Fact.CellEnded> cells = new CellTable();
    public final FactTable<Fact.Settled> settled = new SettledTable();
    public final FactTable<Fact.Preferred> preferred = new PreferredTable();
    public final FactTable<Fact.Noted> noted = new NotedTable();
    private final FactTable<Fact.TaskText> texts = new TextTable();
    private final LongTexts longTexts;

    public Tables(Blobs blobs) {
        this.handed = new HandedTable(blobs);
        this.longTexts = new LongTexts(blobs);
    }

    public LongTexts longTexts() {
        return longTexts;
    }

    /** The rows that these facts become. What is too long for a row is durable when this returns. */
    public List<Line> lines(List<? extends Fact> facts) {
        List<Line> lines = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            if (fact instanceof Fact.TaskText) lines.add(line(texts, fact));
            lines.add(line(table(fact), fact));
        }
        return lines;
    }

    private Line line(FactTable<?> table, Fact fact) {
        return new Line(table, fact, table.values(fact, longTexts));
    }

    private FactTable<?> table(Fact fact) {
        return switch (fact) {
            case Fact.Run f -> runs;
            case Fact.TaskText f -> tasks;
            case Fact.CallStarted f -> started;
            case Fact.CallEnded f -> ended;
            case Fact.Handed f -> handed;
            case Fact.Rated f -> rated;
            case Fact.Assessed f -> assessed;
            case Fact.CellEnded f -> cells;
            case Fact.Settled f -> settled;
            case Fact.Preferred f -> preferred;
            case Fact.Noted f -> noted;
        };
    }
}
