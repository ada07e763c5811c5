// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherTerminalsTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_command_is_done_where_the_store_is_and_heard_where_it_was_typed() {
        var code = typed(call -> said(call, "in " + call.get("directory") + ", " + call.get("columns") + " columns wide", 7), "one");

        assertThat(code).hasValue(7);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("in /somewhere, 100 columns wide");
    }

    @Test
    void another_build_is_refused_with_both_named() {
        var code = typed(call -> said(call, "never", 0), "two");

        assertThat(code).hasValue(3);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Assay one", "Assay two");
    }

    @Test
    void nobody_is_reached_where_nobody_listens() {
        assertThat(client("one", door())).isEqualTo(OptionalInt.empty());
    }

    @Test
    void nobody_is_reached_through_a_folder_that_others_may_enter() throws IOException {
        try (var terminals = new OtherTerminals("one", call -> 0)) {
            terminals.open(door());
            Files.setPosixFilePermissions(folder.resolve("live"), PosixFilePermissions.fromString("rwxr-xr-x"));

            assertThat(client("one", door())).isEmpty();
        }
    }

    @Test
    void what_a_killed_workbench_left_is_replaced_and_nothing_is_left_at_the_end() throws IOException {
        door().open().close();
        assertThat(folder.resolve("live/socket")).exists();

        assertThat(typed(call -> 0, "one")).hasValue(0);
        assertThat(folder.resolve("live")).doesNotExist();
    }

    @Test
    void a_path_too_long_for_a_socket_is_no_hindrance() throws IOException {
        folder = Files.createDirectories(folder.resolve("long".repeat(30)));

        assertThat(typed(call -> 0, "one")).hasValue(0);
        assertThat(folder.resolve("live")).doesNotExist();
    }

    @Test
    void only_the_owner_may_enter() throws IOException {
        try (var terminals = new OtherTerminals("one", call -> 0)) {
            terminals.open(door());

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("live")))).isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("live/socket")))).isEqualTo("rw-------");
        }
    }

    @Test
    void a_command_is_interrupted_when_the_workbench_stops_and_still_says_so() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var terminals = new OtherTerminals("one", call -> untilInterrupted(call, begun));
        terminals.open(door());
        var stopper = Thread.ofPlatform().start(() -> {
            try {
                begun.await();
                terminals.stop();
            } catch (InterruptedException never) {
                throw new AssertionError(never);
            }
        });

        var code = client("one", door());
        stopper.join();
        terminals.close();

        assertThat(code).hasValue(3);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("stopped");
    }

    @Test
    void the_store_is_found_as_the_command_will_find_it() {
        var here = Path.of("/here");

        assertThat(Door.of(List.of("runs"), "", here)).contains(new Door(Path.of("/here/.assay")));
        assertThat(Door.of(List.of("runs"), "there", here)).contains(new Door(Path.of("/here/there")));
        assertThat(Door.of(List.of("runs", "--store", "/a"), "there", here)).contains(new Door(Path.of("/a")));
        assertThat(Door.of(List.of("runs", "--store=b"), "there", here)).contains(new Door(Path.of("/here/b")));
        assertThat(Door.of(List.of("runs", "--store", "jdbc:postgresql://x/y"), "", here)).isEmpty();
    }

    private OptionalInt typed(ToIntFunction<Map<String, Object>> commands, String build) {
        try (var terminals = new OtherTerminals("one", commands)) {
            terminals.open(door());
            return client(build, door());
        }
    }

    private OptionalInt client(String build, Door door) {
        return new SecondTerminal(new PrintStream(out, true), new PrintStream(err, true))
                .run(door, new Wire.Request(build, "/somewhere", "", 100, List.of("runs")));
    }

    private Door door() {
        return new Door(folder);
    }

    private static int untilInterrupted(Map<String, Object> call, CountDownLatch begun) {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return said(call, "stopped", 130);
        }
    }

    private static int said(Map<String, Object> call, String text, int code) {
        try {
            ((OutputStream) call.get("out")).write(text.getBytes(StandardCharsets.UTF_8));
            return code;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
