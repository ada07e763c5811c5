// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A PostgreSQL server of this test run alone: real, on a free port of the loopback, thrown away at the end. */
final class PostgresServer implements AutoCloseable {
    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    private final Path folder;
    private final Path programs;
    private final int port;
    private final AtomicInteger schemas = new AtomicInteger();

    /** Gives tests the one server, started for the first of them. */
    static final class Extension implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PostgresServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(PostgresServer.class, c -> new PostgresServer(), PostgresServer.class);
        }
    }

    private PostgresServer() {
        try {
            programs = programs();
            folder = Files.createTempDirectory("assay-postgres");
            port = freePort();
            if (ROOT) run("chown", "postgres", folder.toString());
            asServer("initdb", "-A", "trust", "-U", "assay", "-E", "UTF8", "--no-sync", "-D", data());
            asServer("pg_ctl", "-w", "-D", data(), "-l", folder.resolve("log").toString(), "-o",
                    "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off", "start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path programs() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> all = Files.list(versions)) {
                return all.max(Comparator.naturalOrder()).orElseThrow().resolve("bin");
            }
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).filter(p -> Files.exists(p.resolve("initdb")))
                .findFirst().orElseThrow(() -> new AssertionError("These tests need PostgreSQL. Install it: apt-get install postgresql"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** The server refuses to run as root. */
    private void asServer(String program, String... words) throws IOException {
        List<String> command = new ArrayList<>(ROOT ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(words));
        run(command.toArray(String[]::new));
    }

    private void run(String... command) throws IOException {
        Path said = folder.resolveSibling(folder.getFileName() + ".out");
        try {
            int code = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(said.toFile()).start().waitFor();
            assertThat(code).as("%s: %s", List.of(command), Files.readString(said)).isZero();
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    /** The location of an empty store. */
    String emptySchema() {
        String schema = "s" + schemas.incrementAndGet();
        sql("create schema " + schema);
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=assay&password=topsecret&currentSchema=" + schema;
    }

    void sql(String line) {
        try (Connection c = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=assay");
                Statement s = c.createStatement()) {
            s.execute(line);
        } catch (SQLException e) {
            throw new AssertionError(line, e);
        }
    }

    @Override
    public void close() throws IOException {
        asServer("pg_ctl", "-D", data(), "-m", "immediate", "stop");
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
