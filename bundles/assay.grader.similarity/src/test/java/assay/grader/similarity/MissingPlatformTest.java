// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** In a process that takes itself for one on another machine. */
class MissingPlatformTest {
    @Test
    void without_native_code_a_verdict_says_so_and_nothing_of_the_work() throws Exception {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dos.arch=riscv64", "-cp", System.getProperty("java.class.path"),
                MissingPlatformTest.class.getName()).redirectErrorStream(true).start();
        List<String> said = other.inputReader().lines().toList();

        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).anySatisfy(line -> assertThat(line).startsWith("grader-failed").contains("does not run on this platform").contains("riscv64").contains("aarch64").contains("assay regrade"))
                .anySatisfy(line -> assertThat(line).startsWith("again grader-failed").contains("does not run on this platform"));
    }

    public static void main(String[] words) throws Exception {
        for (String when : List.of("", "again ")) {
            Verdict verdict = Likened.verdict(Likened.to("Hello").criterion("c", "similarity", Likened.similar("0.5")).build(), "Hello");
            System.out.println(when + verdict.status() + " " + verdict.grounds().reason());
        }
    }
}
