// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the tables of a new store by the scripts that Flyway would run, and a history that tells Flyway so: a baseline,
 * from which it migrates on.
 */
final class NewStore {
    private static final Pattern COMMENT = Pattern.compile("(?m)^--.*$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

    private NewStore() {}

    /** All or nothing. */
    static void make(Connection c, List<String> scripts, int version, Map<String, String> dialect) throws SQLException {
        c.setAutoCommit(false);
        run(c, "history.sql", dialect);
        for (String script : scripts) run(c, script, dialect);
        try (PreparedStatement s = c.prepareStatement("insert into " + Migrations.HISTORY + " (installed_rank, version, description, type,"
                + " script, installed_by, execution_time, success) values (1, ?, 'made as new', 'BASELINE', 'made as new', 'assay', 0, ?)")) {
            s.setString(1, String.valueOf(version));
            s.setBoolean(2, true);
            s.executeUpdate();
        }
        c.commit();
        c.setAutoCommit(true);
    }

    private static void run(Connection c, String script, Map<String, String> dialect) throws SQLException {
        String text = COMMENT.matcher(read(script)).replaceAll("");
        String own = PLACEHOLDER.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(Objects.requireNonNull(dialect.get(m.group(1)), m.group(1))));
        try (Statement s = c.createStatement()) {
            for (String line : own.split(";\\s*(\\n|$)")) if (!line.isBlank()) s.executeUpdate(line);
        }
    }

    private static String read(String script) {
        try (InputStream in = Objects.requireNonNull(NewStore.class.getResourceAsStream(script), script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(script, e);
        }
    }
}
