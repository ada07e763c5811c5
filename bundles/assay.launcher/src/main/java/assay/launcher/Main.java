// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The program behind {@code bin/assay}. It is told the distribution by the system property {@code assay.home}, the folder
 * for caches by {@code assay.cache}.
 */
public final class Main {

    /** The exit code of a fault that is not the user's. */
    private static final int FAULT = 70;

    private static final int INTERRUPTED = 130;

    private Main() {
    }

    public static void main(String[] words) {
        System.exit(run(words));
    }

    private static int run(String[] words) {
        var distribution = new Distribution(Path.of(System.getProperty("assay.home", ".")));
        var caches = Path.of(System.getProperty("assay.cache", System.getProperty("java.io.tmpdir") + "/assay"));
        String store = Optional.ofNullable(System.getenv("ASSAY_STORE")).orElse("");
        String directory = System.getProperty("user.dir");
        var door = Door.of(List.of(words), store, Path.of(directory));
        try {
            var request = new Wire.Request(distribution.build(), directory, store, Integer.getInteger("assay.columns", 0), List.of(words));
            var done = door.isEmpty() ? OptionalInt.empty() : new SecondTerminal(System.out, System.err).run(door.get(), request);
            return done.isPresent() ? done.getAsInt() : workbench(distribution, caches, words);
        } catch (StartFailure failure) {
            System.err.println(failure.getMessage());
            return FAULT;
        } catch (InterruptedException stopped) {
            return INTERRUPTED;
        } catch (Exception fault) {
            fault.printStackTrace();
            return FAULT;
        }
    }

    private static int workbench(Distribution distribution, Path caches, String[] words) throws Exception {
        var practice = Training.model();
        try (var slot = CacheSlot.claim(caches, distribution.digest())) {
            var settings = FrameworkSettings.read(distribution, slot);
            var arguments = Map.<String, Object>of(
                    "launcher.arguments", words,
                    "launcher.directory", System.getProperty("user.dir"),
                    "launcher.home", distribution.home().toString());
            Tidying.start();
            int code = new Session(distribution, slot, settings).run(arguments);
            Training.afterwards(code);
            return code;
        } finally {
            if (practice.isPresent()) {
                practice.get().close();
            }
        }
    }
}
