// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    private static final List<String> LATER = Stream.concat(Migrations.SCRIPTS.stream(), Stream.of("V999__notes.sql")).toList();

    @TempDir
    private Path folder;

    private Database database(String name) {
        return SqliteDatabase.take(StoreFolder.at(folder.resolve(name).toString()));
    }

    /** Tables, columns, primary keys and indexes. */
    private static TreeSet<String> schema(Database database) throws SQLException {
        return answers(database, "select m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || c.pk"
                + " from sqlite_master m join pragma_table_info(m.name) c where m.name not like 'store_history'"
                + " union all select tbl_name || ': ' || i.name || ' ' || i.\"unique\" from sqlite_master t join pragma_index_list(t.name) i"
                + " where t.type = 'table' and t.name <> 'store_history'");
    }

    private static TreeSet<String> answers(Database database, String sql) throws SQLException {
        TreeSet<String> found = new TreeSet<>();
        try (Connection c = database.source().getConnection(); Statement s = c.createStatement(); ResultSet r = s.executeQuery(sql)) {
            while (r.next()) found.add(r.getString(1));
        }
        return found;
    }

    @Test
    void a_new_store_is_the_same_as_one_that_was_migrated_all_the_way() throws SQLException {
        try (Database made = database("made"); Database migrated = database("migrated")) {
            Migrations.apply(made);
            FlywayMigration.run(migrated, Migrations.SCRIPTS);

            assertThat(schema(made)).isEqualTo(schema(migrated)).hasSizeGreaterThan(50);
        }
    }

    @Test
    void a_store_that_was_made_as_new_is_migrated_on() throws SQLException {
        try (Database store = database("store")) {
            Migrations.apply(store);

            FlywayMigration.run(store, LATER);

            assertThat(answers(store, "select name from pragma_table_info('word')")).contains("note");
            assertThat(answers(store, "select version from store_history")).containsExactlyInAnyOrder(String.valueOf(Migrations.NEWEST), "999");
        }
    }

    @Test
    void a_store_that_was_migrated_before_is_up_to_date() throws SQLException {
        try (Database store = database("store")) {
            FlywayMigration.run(store, Migrations.SCRIPTS);

            Migrations.apply(store);

            assertThat(answers(store, "select type from store_history")).containsExactly("SQL");
        }
    }

    @Test
    void the_scripts_go_up_to_the_newest_version() {
        assertThat(Migrations.SCRIPTS).hasSize(Migrations.NEWEST);
        assertThat(Migrations.SCRIPTS.get(Migrations.NEWEST - 1)).startsWith("V" + Migrations.NEWEST + "__");
    }
}
