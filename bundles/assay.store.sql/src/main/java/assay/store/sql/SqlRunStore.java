// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.grading.RaterKind;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import assay.core.spi.store.Fact;
import assay.core.spi.store.Delivery;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.Summary;
import assay.core.work.Outcome;
import assay.store.sql.content.Blobs;
import assay.store.sql.read.Groups;
import assay.store.sql.read.Pages;
import assay.store.sql.read.Readers;
import assay.store.sql.table.Deliveries;
import assay.store.sql.table.Names;
import assay.store.sql.table.RatedTable;
import assay.store.sql.table.States;
import assay.store.sql.table.Tables;
import assay.store.sql.write.GroupCommit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts in tables. */
final class SqlRunStore implements RunStore {
    private static final int TASKS_A_PAGE = 500;
    private static final String CELL = "where run = ? and task = ? and worker = ? and trial = ? ";
    private static final String BY_CELL = "order by run, task, worker, trial, ";
    private static final String PERSONS = Stream.of(RaterKind.values()).filter(RaterKind::isPerson).map(k -> "'" + k.name() + "'").collect(Collectors.joining(", "));
    /** Stands for a run or word that no row names. */
    private static final long NONE = -1;

    private final String location;
    private final Tables tables;
    private final Names names;
    private final Blobs blobs;
    private final Readers readers;
    private final GroupCommit writer;
    private final Runnable onClose;

    SqlRunStore(String location, Tables tables, Names names, Blobs blobs, Readers readers, GroupCommit writer, Runnable onClose) {
        this.location = location;
        this.tables = tables;
        this.names = names;
        this.blobs = blobs;
        this.readers = readers;
        this.writer = writer;
        this.onClose = onClose;
    }

    private long id(String run) {
        return names.runId(run).orElse(NONE);
    }

    private Object[] of(String run, CellId cell) {
        return new Object[] {id(run), cell.task(), cell.worker(), cell.trial()};
    }

    @Override
    public void append(List<? extends Fact> facts) {
        writer.store(tables.lines(facts));
    }

    @Override
    public void later(List<? extends Fact> facts) {
        writer.later(tables.lines(facts));
    }

    @Override
    public void settled() {
        writer.settled();
    }

    @Override
    public Blob keep(Blob blob) {
        return blobs.blob(blob.name(), blob.mediaType(), blob.size(), blobs.keep(blob));
    }

    @Override
    public Blob blob(String name, String mediaType, long size, Digest digest) {
        return blobs.blob(name, mediaType, size, digest);
    }

    @Override
    public List<Fact.Run> runs() {
        return readers.list(tables.runs, "where revision = (select max(r.revision) from run r where r.id = run.id) order by at, id");
    }

    @Override
    public Optional<Fact.Run> run(String name) {
        return readers.list(tables.runs, "where id = ? order by revision desc limit 1", id(name)).stream().findFirst();
    }

    @Override
    public Stream<Fact.TaskText> tasks(String run) {
        return Pages.stream(last -> readers.list(tables.tasks, "where run = ? and ordinal > ? and revision = (select max(revision) from task other "
                        + "where other.run = task.run and other.ordinal = task.ordinal) order by ordinal limit " + TASKS_A_PAGE,
                id(run), last.map(Fact.TaskText::ordinal).orElse(-1L)));
    }

    @Override
    public Optional<Fact.TaskText> task(String run, long ordinal) {
        return readers.list(tables.tasks, "where run = ? and ordinal = ? order by revision desc limit 1", id(run), ordinal).stream().findFirst();
    }

    @Override
    public List<Fact.Call> calls(String run, Digest attempt) {
        byte[] key = HexFormat.of().parseHex(attempt.hex());
        List<Fact.Call> calls =
                new ArrayList<>(readers.list(tables.ended, "where run = ? and attempt = ?", id(run), key));
        Set<Integer> ended = new HashSet<>();
        calls.forEach(c -> ended.add(c.ordinal()));
        readers.list(tables.started, "where run = ? and attempt = ? order by ordinal, at", id(run), key).stream()
                .filter(c -> !ended.contains(c.ordinal())).forEach(calls::add);
        calls.sort(Comparator.comparingInt(Fact.Call::ordinal));
        return calls;
    }

    @Override
    public List<Fact.CallStarted> unfinished(String run) {
        return readers.list(tables.started, "where run = ? and not exists (select 1 from call_ended e where e.run = call_started.run"
                + " and e.attempt = call_started.attempt and e.ordinal = call_started.ordinal) order by at, attempt, ordinal", id(run));
    }

    @Override
    public List<Fact.Handed> submissions(String run, CellId cell) {
        return readers.list(tables.handed, CELL + "order by turn", of(run, cell));
    }

    @Override
    public Stream<Fact.Handed> submissions(String run) {
        return readers.stream(tables.handed, "where run = ? " + BY_CELL + "turn", id(run));
    }

    @Override
    public Stream<Delivery> deliveries(String run) {
        return readers.stream(Deliveries.select("where run = ? " + BY_CELL + "turn"), Deliveries::read, id(run));
    }

    @Override
    public List<Fact.Rated> verdicts(String run, CellId cell) {
        List<Fact.Rated> found = readers.list(tables.rated, CELL + "order by id", of(run, cell));
        found.sort(RatedTable.ORDER);
        return found;
    }

    @Override
    public Stream<Fact.Rated> verdicts(String run) {
        Stream<Fact.Rated> rows = readers.stream(tables.rated, "where run = ? " + BY_CELL + "turn, id", id(run));
        return Groups.sorted(rows, (a, b) -> a.cell().equals(b.cell()), RatedTable.ORDER);
    }

    @Override
    public Stream<Fact.Rated> verdictsBesidePersons(String run) {
        Stream<Fact.Rated> rows = readers.stream(tables.rated, "where run = ? and (task, worker, trial) in (select task, worker, trial from rated"
                + " where run = ? and rater_kind in (" + PERSONS + ")) " + BY_CELL + "turn, id", id(run), id(run));
        return Groups.sorted(rows, (a, b) -> a.cell().equals(b.cell()), RatedTable.ORDER);
    }

    @Override
    public List<Fact.Assessed> assessments(String run, CellId cell) {
        return counting(readers.list(tables.assessed, CELL + "order by turn, revision", of(run, cell)).stream()).toList();
    }

    @Override
    public Stream<Fact.Assessed> assessments(String run) {
        return counting(readers.stream(tables.assessed, "where run = ? " + BY_CELL + "turn, revision", id(run)));
    }

    private static Stream<Fact.Assessed> counting(Stream<Fact.Assessed> rows) {
        return Groups.lasts(rows, (a, b) -> a.turn() == b.turn() && a.cell().equals(b.cell()));
    }

    @Override
    public Optional<Fact.CellEnded> cell(String run, CellId cell) {
        return readers.list(tables.cells, CELL + "order by revision desc limit 1", of(run, cell)).stream().findFirst();
    }

    @Override
    public Stream<Fact.CellEnded> cells(String run) {
        return Groups.lasts(readers.stream(tables.cells, "where run = ? " + BY_CELL + "revision", id(run)),
                (a, b) -> a.cell().equals(b.cell()));
    }

    @Override
    public Stream<Fact.CellEnded> cells(String run, long from, long to) {
        return Groups.lasts(readers.stream(tables.cells, "where run = ? and task >= ? and task < ? " + BY_CELL + "revision", id(run), from, to),
                (a, b) -> a.cell().equals(b.cell()));
    }

    @Override
    public Stream<Fact.CellEnded> history(String run) {
        return readers.stream(tables.cells, "where run = ? " + BY_CELL + "revision", id(run));
    }

    @Override
    public Stream<Fact.CellEnded> states(String run) {
        return Groups.lasts(readers.stream(States.select("where run = ? " + BY_CELL + "revision"), row -> States.read(run, row), id(run)),
                (a, b) -> a.cell().equals(b.cell()));
    }

    @Override
    public List<Summary> summaries(String run) {
        return readers.ask("select worker, outcome, cells, complete, cost from cell_sum where run = ? and cells > 0",
                SqlRunStore::summaries, id(run));
    }

    private static List<Summary> summaries(ResultSet rows) throws SQLException {
        Map<Integer, Summary> found = new TreeMap<>();
        while (rows.next()) {
            Map<Outcome, Long> outcomes = new EnumMap<>(Map.of(Outcome.valueOf(rows.getString(2)), rows.getLong(3)));
            found.merge(rows.getInt(1), new Summary(rows.getInt(1), outcomes, rows.getLong(4), rows.getLong(5)), (a, b) -> {
                a.outcomes().putAll(b.outcomes());
                return new Summary(a.worker(), a.outcomes(), a.complete() + b.complete(), a.costMicros() + b.costMicros());
            });
        }
        return List.copyOf(found.values());
    }

    @Override
    public Stream<Fact.Settled> settlements(String run, String policy) {
        return Groups.lasts(
                readers.stream(tables.settled, "where run = ? and policy = ? order by run, policy, task, id", id(run),
                        names.wordId(policy).orElse(NONE)),
                (a, b) -> a.task() == b.task());
    }

    @Override
    public Stream<Fact.Preferred> preferences(String run) {
        return readers.stream(tables.preferred, "where run = ? order by id", id(run));
    }

    @Override
    public List<Stamp> stamps(String run, List<String> policies) {
        Set<Stamp> all = new LinkedHashSet<>();
        run(run).ifPresent(r -> all.addAll(r.by()));
        // One by one: a union of them keeps every row in memory while it sorts out the few that differ.
        for (String table : List.of("handed", "rated", "call_ended", "preferred"))
            all.addAll(stamps("select distinct stamp from " + table + " where run = ?", id(run)));
        for (String policy : policies)
            all.addAll(stamps("select distinct stamp from settled where run = ? and policy = ?", id(run), names.wordId(policy).orElse(NONE)));
        return List.copyOf(all);
    }

    private List<Stamp> stamps(String sql, Object... values) {
        return readers.ask(sql, rows -> {
            List<Stamp> found = new ArrayList<>();
            while (rows.next()) found.add(names.stamp(rows.getLong(1)));
            return found;
        }, values);
    }

    @Override
    public List<Fact.Noted> notes(String book, long from) {
        return readers.list(tables.noted, "where book = ? and number >= ? order by number", names.wordId(book).orElse(NONE), from);
    }

    @Override
    public long spentMicros(String run) {
        return readers.ask("select cost from call_sum where run = ?", rows -> rows.next() ? rows.getLong(1) : 0L, id(run));
    }

    @Override
    public long changes(String run) {
        return writer.changes(run);
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public void close() {
        onClose.run();
    }
}
