// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import assay.grader.program.sandbox.Ended;
import assay.grader.program.sandbox.Launch;
import assay.grader.program.sandbox.Limits;
import assay.grader.program.sandbox.Place;
import assay.grader.program.sandbox.Sandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Where bubblewrap cannot work these tests are red and say why: there is nothing to be skipped about them. */
class SelfTestTest {
    @Test
    void every_attack_fails_on_this_machine() throws Exception {
        try (Sandbox sandbox = Sandbox.open(2)) {
            assertThatCode(() -> SelfTest.pass(sandbox)).doesNotThrowAnyException();
        }
    }

    /** The table is worth something only when its attacks come off where nothing stands in their way. */
    @Test
    void attacks_come_off_without_a_sandbox() throws Exception {
        try (Ambush ambush = new Ambush(List.of())) {
            AttackTable table = new AttackTable(ambush);
            for (Attack a : table.all()) {
                boolean harmless = List.of("reads secrets of the workbench", "reads the environment of the workbench", "writes outside of its folder", "opens the network").contains(a.name());
                if (harmless) assertThat(a.success().of(unprotected(onlyHere(a.script(), ambush)))).as(a.name()).isTrue();
            }
        }
    }

    /** Writes into the ambush alone: the rest of the machine is not ours to write to. */
    private static String onlyHere(String script, Ambush ambush) {
        return script.replaceAll("for d in / [^;]*;", "for d in " + ambush.writable() + ";");
    }

    private static Ended unprotected(String script) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", script).redirectErrorStream(false).start();
        process.getOutputStream().close();
        byte[] out = process.getInputStream().readAllBytes();
        byte[] err = process.getErrorStream().readAllBytes();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, err, Ended.Cause.ITSELF);
    }

    @Test
    void what_stands_in_the_way_is_named_with_its_remedy() {
        assertThat(Diagnosis.of("bwrap: No permissions to create new namespace")).contains("user namespaces are not permitted", "kernel.unprivileged_userns_clone");
        assertThat(Diagnosis.of("bwrap: Unknown option --disable-userns")).contains("0.8");
        assertThat(Diagnosis.of("bwrap: Can't mount proc on /newroot/proc: Operation not permitted")).contains("/proc cannot be mounted");
    }

    @Test
    void a_program_sees_its_input_and_is_heard() throws Exception {
        try (Sandbox sandbox = Sandbox.open(1); Place place = sandbox.enter()) {
            Ended ended = place.run(new Launch(List.of("/bin/sh", "-c", "cat; echo no >&2; exit 3"), Limits.DEFAULT), "hello".getBytes(StandardCharsets.UTF_8));

            assertThat(ended.outText()).isEqualTo("hello");
            assertThat(ended.errText()).isEqualTo("no\n");
            assertThat(ended.exit()).isEqualTo(3);
        }
    }

    @Test
    void a_program_that_claims_to_be_a_broken_sandbox_is_just_a_program() throws Exception {
        try (Sandbox sandbox = Sandbox.open(1); Place place = sandbox.enter()) {
            Ended ended = place.run(new Launch(List.of("/bin/sh", "-c", "echo bwrap: broken >&2; exit 1"), Limits.DEFAULT), new byte[0]);

            assertThat(ended.exit()).isEqualTo(1);
        }
    }

    @Test
    void files_are_gone_when_the_sandbox_is_closed() throws Exception {
        Path file;
        try (Sandbox sandbox = Sandbox.open(1); Place place = sandbox.enter()) {
            file = place.file("a.txt", new byte[] {1}, "/job/a.txt").from();
            assertThat(file).exists();
        }
        assertThat(file).doesNotExist();
        assertThat(file.getParent().getParent()).doesNotExist();
    }
}
