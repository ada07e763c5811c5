// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.write;

import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the sums over the rows that count now: takes the state of a cell that counted before out of them, and puts the
 * one that counts now in.
 */
final class Sums {
    private final PreparedStatement cell;
    private final PreparedStatement addCells;
    private final PreparedStatement addCalls;
    private final PreparedStatement revisions;
    private final Map<Place, Map<Integer, State>> ended = new HashMap<>();
    /** Runs by whether a state of theirs was ever revised: where none was, a state that is added is the first of its cell. */
    private final Map<Long, Boolean> revised = new HashMap<>();
    private final Map<Slot, long[]> cells = new HashMap<>();
    private final Map<Long, long[]> calls = new HashMap<>();

    private record Place(long run, CellId cell) {}

    private record Slot(long run, int worker, String outcome) {}

    Sums(Connection c) throws SQLException {
        cell = c.prepareStatement("select revision, outcome, completion, cost from cell"
                + " where run = ? and task = ? and worker = ? and trial = ? order by revision");
        revisions = c.prepareStatement("select 1 from cell where run = ? and revision > 0 limit 1");
        addCells = c.prepareStatement("insert into cell_sum (run, worker, outcome, cells, complete, cost)"
                + " values (?, ?, ?, ?, ?, ?) on conflict (run, worker, outcome) do update set cells = cell_sum.cells + excluded.cells,"
                + " complete = cell_sum.complete + excluded.complete, cost = cell_sum.cost + excluded.cost");
        addCalls = c.prepareStatement("insert into call_sum (run, calls, cost) values (?, ?, ?) on conflict (run)"
                + " do update set calls = call_sum.calls + excluded.calls, cost = call_sum.cost + excluded.cost");
    }

    /** A row was added. */
    void ended(long run, Fact.CellEnded f) {
        ended.computeIfAbsent(new Place(run, f.cell()), p -> new HashMap<>(2)).put(f.revision(), State.of(f));
        if (f.revision() > 0) revised.put(run, true);
    }

    /** A row was added. */
    void paid(long run, Fact.CallEnded f) {
        long[] sum = calls.computeIfAbsent(run, r -> new long[2]);
        sum[0]++;
        sum[1] += f.spent().cost().map(m -> m.micros()).orElse(0L);
    }

    /** To be called when the rows of cells are in their table. */
    void countCells() throws SQLException {
        for (Map.Entry<Place, Map<Integer, State>> e : ended.entrySet()) {
            if (isRevised(e.getKey().run())) count(e.getKey(), e.getValue().keySet());
            else for (State first : e.getValue().values()) add(e.getKey(), first, 1);
        }
        ended.clear();
    }

    private boolean isRevised(long run) throws SQLException {
        Boolean known = revised.get(run);
        if (known != null) return known;
        revisions.setLong(1, run);
        try (ResultSet r = revisions.executeQuery()) {
            boolean found = r.next();
            revised.put(run, found);
            return found;
        }
    }

    /** @param added revisions that were not there before */
    private void count(Place place, Set<Integer> added) throws SQLException {
        cell.setLong(1, place.run());
        cell.setLong(2, place.cell().task());
        cell.setInt(3, place.cell().worker());
        cell.setInt(4, place.cell().trial());
        State before = null;
        State now = null;
        try (ResultSet r = cell.executeQuery()) {
            while (r.next()) {
                now = new State(r.getString(2), r.getString(3), r.getLong(4));
                if (!added.contains(r.getInt(1))) before = now;
            }
        }
        if (before != null) add(place, before, -1);
        if (now != null) add(place, now, 1);
    }

    private record State(String outcome, @Nullable String completion, long cost) {
        static State of(Fact.CellEnded f) {
            return new State(f.outcome().name(), f.assessment().map(a -> a.completion().name()).orElse(null),
                    f.spent().cost().map(m -> m.micros()).orElse(0L));
        }

        boolean complete() {
            return outcome.equals("ASSESSED") && "COMPLETE".equals(completion);
        }
    }

    private void add(Place place, State state, int sign) {
        long[] sum = cells.computeIfAbsent(new Slot(place.run(), place.cell().worker(), state.outcome()), s -> new long[3]);
        sum[0] += sign;
        sum[1] += state.complete() ? sign : 0;
        sum[2] += sign * state.cost();
    }

    /** Writes what changed. */
    void flush() throws SQLException {
        for (Map.Entry<Slot, long[]> e : cells.entrySet()) {
            addCells.setLong(1, e.getKey().run());
            addCells.setInt(2, e.getKey().worker());
            addCells.setString(3, e.getKey().outcome());
            for (int i = 0; i < 3; i++) addCells.setLong(4 + i, e.getValue()[i]);
            addCells.executeUpdate();
        }
        for (Map.Entry<Long, long[]> e : calls.entrySet()) {
            addCalls.setLong(1, e.getKey());
            for (int i = 0; i < 2; i++) addCalls.setLong(2 + i, e.getValue()[i]);
            addCalls.executeUpdate();
        }
        forget();
    }

    void forget() {
        ended.clear();
        cells.clear();
        calls.clear();
    }
}
