// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.Resumable;
import assay.core.problem.StoreInUse;
import assay.core.problem.UserError;
import assay.core.run.CellId;
import assay.core.spi.store.RunStore;
import assay.testkit.store.SampleFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresServer.Extension.class)
class PostgresOpeningTest {
    private final SqlRunStores stores = new SqlRunStores();
    private final PostgresServer server;
    private final String location;

    PostgresOpeningTest(PostgresServer server) {
        this.server = server;
        this.location = server.emptySchema();
    }

    private String schema() {
        return location.substring(location.lastIndexOf('=') + 1);
    }

    @Test
    void another_process_is_refused_and_told_who_has_the_store() throws Exception {
        try (Child holder = Child.start(StoreHolder.class, location)) {
            assertThat(holder.nextLine()).isEqualTo("open");

            assertThatThrownBy(() -> stores.open(location)).isInstanceOf(StoreInUse.class)
                    .hasMessageContainingAll("another process", String.valueOf(holder.pid()), "StoreHolder", schema())
                    .hasMessageNotContaining("topsecret");
        }
    }

    @Test
    void a_server_that_is_not_there_is_named_without_its_password() {
        assertThatThrownBy(() -> stores.open("jdbc:postgresql://127.0.0.1:1/x?user=me&password=topsecret")).isInstanceOf(UserError.class)
                .hasMessageContaining("127.0.0.1:1/x").hasMessageNotContaining("topsecret");
    }

    @Test
    void a_schema_of_something_else_is_left_alone() {
        server.sql("create table " + schema() + ".customers (id integer)");

        assertThatThrownBy(() -> stores.open(location)).isInstanceOf(UserError.class).hasMessageContaining("something else");
    }

    @Test
    void a_store_of_a_newer_assay_is_refused() {
        stores.open(location).close();
        server.sql("insert into " + schema() + ".store_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) values (99, '57', 'future', 'SQL', 'V57__future.sql', 'x', 1, true)");

        assertThatThrownBy(() -> stores.open(location)).isInstanceOf(UserError.class).hasMessageContaining("newer Assay");
    }

    @Test
    void a_lost_connection_stops_writers_resumably_and_opening_again_goes_on() {
        RunStore store = stores.open(location);
        store.append(SampleFacts.run("r"));
        server.sql("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and application_name like 'assay %'");

        assertThatThrownBy(() -> store.append(SampleFacts.complete("r", new CellId(0, 0, 0), 0))).isInstanceOf(Resumable.class);
        store.close();

        try (RunStore again = stores.open(location)) {
            again.append(SampleFacts.complete("r", new CellId(0, 0, 0), 0));
            assertThat(again.cells("r")).hasSize(1);
        }
    }
}
