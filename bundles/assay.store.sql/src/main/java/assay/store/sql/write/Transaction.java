// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.write;

import assay.core.run.Stamp;
import assay.core.spi.store.Fact;
import assay.store.sql.table.FactTable;
import assay.store.sql.table.Line;
import assay.store.sql.table.Names;
import assay.store.sql.table.Tables;
import assay.store.sql.table.Values;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds rows and keeps the sums over them, in one transaction. Used by the writer's thread alone. */
public final class Transaction {
    private final Connection connection;
    private final Tables tables;
    private final Names names;
    private final Sums sums;
    private final LatestSettlement latest;
    private final Map<FactTable<?>, PreparedStatement> inserts = new HashMap<>();
    private long next;

    public Transaction(Connection connection, Tables tables, Names names) throws SQLException {
        this.connection = connection;
        this.tables = tables;
        this.names = names;
        this.sums = new Sums(connection);
        this.latest = new LatestSettlement(connection);
        reload();
    }

    private void reload() throws SQLException {
        names.load(connection);
        next = 0;
        for (String table : List.of("rated", "settled", "preferred")) {
            try (Statement s = connection.createStatement(); ResultSet r = s.executeQuery("select max(id) from " + table)) {
                if (r.next()) next = Math.max(next, r.getLong(1) + 1);
            }
        }
        connection.commit();
    }

    void run(List<Line> lines) throws SQLException {
        for (Map.Entry<FactTable<?>, List<Line>> e : byTable(lines).entrySet()) {
            if (e.getKey() == tables.settled) settle(e.getValue());
            else insert(e.getKey(), e.getValue());
        }
        sums.flush();
        connection.commit();
    }

    /** Runs first: the others name them. */
    private Map<FactTable<?>, List<Line>> byTable(List<Line> lines) {
        Map<FactTable<?>, List<Line>> sorted = new LinkedHashMap<>();
        sorted.put(tables.runs, new ArrayList<>(0));
        for (Line line : lines) sorted.computeIfAbsent(line.table(), t -> new ArrayList<>()).add(line);
        return sorted;
    }

    private void insert(FactTable<?> table, List<Line> lines) throws SQLException {
        if (lines.isEmpty()) return;
        PreparedStatement statement = statement(table);
        for (Line line : lines) {
            bind(statement, line);
            statement.addBatch();
        }
        int[] added = statement.executeBatch();
        for (int i = 0; i < added.length; i++) {
            if (added[i] != 1) continue;
            if (lines.get(i).fact() instanceof Fact.CellEnded cell) sums.ended(id(cell.run()), cell);
            else if (lines.get(i).fact() instanceof Fact.CallEnded call) sums.paid(id(call.run()), call);
        }
        if (table == tables.cells) sums.countCells();
    }

    private void settle(List<Line> lines) throws SQLException {
        for (Line line : lines) {
            Fact.Settled f = (Fact.Settled) line.fact();
            if (latest.has(id(f.run()), names.idOf(f.policy(), connection), f.task(), f.key())) continue;
            PreparedStatement statement = statement(line.table());
            bind(statement, line);
            statement.executeUpdate();
        }
    }

    private PreparedStatement statement(FactTable<?> table) throws SQLException {
        PreparedStatement s = inserts.get(table);
        if (s == null) inserts.put(table, s = connection.prepareStatement(table.insert()));
        return s;
    }

    private void bind(PreparedStatement s, Line line) throws SQLException {
        Object[] values = line.values();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            switch (value) {
                case null -> s.setNull(i + 1, Types.NULL);
                case Long v -> s.setLong(i + 1, v);
                case String v -> s.setString(i + 1, v);
                case byte[] v -> s.setBytes(i + 1, v);
                case Double v -> s.setDouble(i + 1, v);
                case Stamp v -> s.setLong(i + 1, names.idOf(v, connection));
                case Values.Name.Word v -> s.setLong(i + 1, names.idOf(v.text(), connection));
                case Values.Name.OfRun v -> s.setLong(i + 1, line.fact() instanceof Fact.Run r ? runId(r) : id(v.run()));
                default -> s.setLong(i + 1, next++);
            }
        }
    }

    private long runId(Fact.Run run) {
        return names.runId(run.run()).orElseGet(() -> names.addRun(run.run()));
    }

    private long id(String run) {
        return names.runId(run).orElseThrow(() -> new IllegalArgumentException("no run \"" + run + "\" was planned in this store"));
    }

    /** Takes everything back; a connection that is gone needs no rollback. */
    void undo() {
        sums.forget();
        try {
            for (PreparedStatement s : inserts.values()) s.clearBatch();
            connection.rollback();
            reload();
        } catch (SQLException e) {
            System.getLogger(Transaction.class.getName()).log(System.Logger.Level.DEBUG, "rollback", e);
        }
    }
}
