// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.StoreInUse;
import assay.core.problem.UserError;
import assay.core.spi.store.RunStore;
import assay.testkit.store.SampleFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningStoresTest {
    @TempDir
    private Path folder;

    private final SqlRunStores stores = new SqlRunStores();

    private void make() {
        stores.open(folder.toString()).close();
    }

    private void sql(String... lines) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("assay.db")); Statement s = c.createStatement()) {
            for (String line : lines) s.executeUpdate(line);
        }
    }

    private void assertRefused(String location, String... words) {
        assertThatThrownBy(() -> stores.open(location)).isInstanceOf(UserError.class)
                .hasMessageContainingAll(words).hasMessageContaining("--store");
    }

    @Test
    void another_process_is_refused_and_told_who_has_the_store() throws Exception {
        try (Child holder = Child.start(StoreHolder.class, folder.toString())) {
            assertThat(holder.nextLine()).isEqualTo("open");

            assertThatThrownBy(() -> stores.open(folder.toString())).isInstanceOf(StoreInUse.class).hasMessageContainingAll(folder.toString(), "another process", String.valueOf(holder.pid()), "StoreHolder", "--store");
        }
    }

    @Test
    void a_process_that_was_killed_leaves_the_store_free() throws Exception {
        try (Child holder = Child.start(StoreHolder.class, folder.toString())) {
            holder.nextLine();
            holder.kill();
        }

        try (RunStore store = stores.open(folder.toString())) {
            assertThat(store.runs()).hasSize(1);
        }
    }

    @Test
    void a_second_opener_in_this_process_is_refused_without_losing_the_lock() throws Exception {
        try (RunStore store = stores.open(folder.toString())) {
            assertThatThrownBy(() -> new SqlRunStores().open(folder.toString())).isInstanceOf(StoreInUse.class);

            try (Child other = Child.start(StoreHolder.class, folder.toString())) {
                assertThat(other.nextLine()).contains("another process");
            }
            assertThat(store.runs()).isEmpty();
        }
    }

    @Test
    void one_folder_under_two_names_is_one_store() {
        try (RunStore store = stores.open(folder.toString());
                RunStore again = stores.open(folder.resolve("x/..").toString())) {
            store.append(SampleFacts.run("r"));

            assertThat(again.runs()).hasSize(1);
        }
    }

    @Test
    void the_folder_is_for_its_owner_alone() throws IOException {
        Path made = folder.resolve("deep/store");
        stores.open(made.toString()).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rwx------");
    }

    @Test
    void a_file_is_no_store() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "notes");

        assertRefused(file.toString(), "notes.txt", "is a file");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "notes");

        assertRefused(file.resolve("store").toString(), "notes.txt", "cannot be made");
    }

    @Test
    void a_file_that_is_no_database_is_named() throws IOException {
        Files.writeString(folder.resolve("assay.db"), "no database ".repeat(1_000));

        assertRefused(folder.toString(), folder.resolve("assay.db").toString(), "no store of Assay");
    }

    @Test
    void a_damaged_database_is_named() throws IOException {
        make();
        byte[] bytes = Files.readAllBytes(folder.resolve("assay.db"));
        java.util.Arrays.fill(bytes, 100, 4_096, (byte) 0x5a);
        Files.write(folder.resolve("assay.db"), bytes);

        assertRefused(folder.toString(), folder.resolve("assay.db").toString(), "damaged");
    }

    @Test
    void a_database_of_something_else_is_left_alone() throws Exception {
        sql("create table customers (id integer)");

        assertRefused(folder.toString(), "assay.db", "something else");
    }

    @Test
    void a_store_of_a_newer_assay_is_refused() throws Exception {
        make();
        sql("insert into store_history (installed_rank, version, description, type, script, installed_by, execution_time, success)"
                + " values (99, '57', 'future', 'SQL', 'V57__future.sql', 'x', 1, 1)");

        assertRefused(folder.toString(), "newer Assay", "57");
    }

    @Test
    void a_refused_store_can_be_opened_once_it_is_mended() throws IOException {
        Files.writeString(folder.resolve("assay.db"), "no database ".repeat(1_000));
        assertRefused(folder.toString(), "assay.db");

        Files.delete(folder.resolve("assay.db"));

        try (RunStore store = stores.open(folder.toString())) {
            assertThat(store.runs()).isEmpty();
        }
    }

    @Test
    void an_unknown_kind_of_database_is_refused_without_showing_its_password() {
        assertThatThrownBy(() -> stores.open("jdbc:mysql://me:secret@host/db")).isInstanceOf(UserError.class)
                .hasMessageContaining("jdbc:mysql").hasMessageNotContaining("secret");
    }
}
