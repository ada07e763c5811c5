// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.run.Stamp;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The small numbers that stand for runs, plugins and repeated words in the rows. There are few of them, so all are kept
 * in memory. Any thread may ask; only the writer adds.
 */
public final class Names {
    private final Dictionary<String> runs = new Dictionary<>("run");
    private final Dictionary<String> words = new Dictionary<>("word");
    private final Dictionary<Stamp> stamps = new Dictionary<>("stamp");

    /** Takes what is committed, forgetting the rest. */
    public void load(Connection c) throws SQLException {
        runs.become(read(c, "select id, name from run", r -> r.getString(2)));
        words.become(read(c, "select id, text from word", r -> r.getString(2)));
        stamps.become(read(c, "select id, name, bundle, version, sha256 from stamp",
                r -> new Stamp(r.getString(2), r.getString(3), r.getString(4), r.getString(5))));
    }

    @FunctionalInterface
    private interface Value<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> Map<T, Long> read(Connection c, String sql, Value<T> value) throws SQLException {
        Map<T, Long> found = new HashMap<>();
        try (Statement s = c.createStatement(); ResultSet r = s.executeQuery(sql)) {
            while (r.next()) found.put(value.of(r), r.getLong(1));
        }
        return found;
    }

    /** Empty when no such run was stored. */
    public OptionalLong runId(String name) {
        return runs.number(name);
    }

    /** Empty when no row names it. */
    public OptionalLong wordId(String text) {
        return words.number(text);
    }

    String run(long id) {
        return runs.value(id);
    }

    String word(long id) {
        return words.value(id);
    }

    public Stamp stamp(long id) {
        return stamps.value(id);
    }

    /** Called by the writer: a number for a run that it is about to store. */
    public long addRun(String name) {
        return runs.add(name);
    }

    /** Called by the writer. */
    public long idOf(String word, Connection writer) throws SQLException {
        OptionalLong known = words.number(word);
        if (known.isPresent()) return known.getAsLong();
        long id = words.add(word);
        insert(writer, "insert into word (id, text) values (?, ?)", id, word);
        return id;
    }

    /** Called by the writer. */
    public long idOf(Stamp stamp, Connection writer) throws SQLException {
        OptionalLong known = stamps.number(stamp);
        if (known.isPresent()) return known.getAsLong();
        long id = stamps.add(stamp);
        insert(writer, "insert into stamp (id, name, bundle, version, sha256) values (?, ?, ?, ?, ?)",
                id, stamp.name(), stamp.bundle(), stamp.version(), stamp.sha256());
        return id;
    }

    private static void insert(Connection c, String sql, long id, String... texts) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(sql)) {
            s.setLong(1, id);
            for (int i = 0; i < texts.length; i++) s.setString(i + 2, texts[i]);
            s.executeUpdate();
        }
    }
}
