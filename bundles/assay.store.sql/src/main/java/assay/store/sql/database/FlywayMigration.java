// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.database;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** Runs the scripts beside this class through Flyway. Apart from {@link Migrations}, so that Flyway loads only when needed. */
final class FlywayMigration {
    private FlywayMigration() {}

    static void run(Database database, List<String> scripts) throws SQLException {
        Flyway flyway = Flyway.configure(FlywayMigration.class.getClassLoader()).loggers(QuietLog.Creator.class.getName())
                .dataSource(database.source()).table(Migrations.HISTORY)
                .placeholders(database.dialect()).locations(new String[0]).resourceProvider(new Scripts(scripts))
                .javaMigrationClassProvider(List::of).load();
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            for (Throwable t = e; t != null; t = t.getCause()) if (t instanceof SQLException cause) throw cause;
            throw e;
        }
    }

    /** Flyway scans class paths and folders; a bundle has neither. */
    private record Scripts(List<String> names) implements ResourceProvider {
        @Override
        public LoadableResource getResource(String name) {
            return names.contains(name) ? new Script(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return names.stream().filter(n -> n.startsWith(prefix) && List.of(suffixes).stream().anyMatch(n::endsWith))
                    .<LoadableResource>map(Script::new).toList();
        }
    }

    private static final class Script extends LoadableResource {
        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream in = Objects.requireNonNull(FlywayMigration.class.getResourceAsStream(name), name);
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
