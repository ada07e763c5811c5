// SPDX-License-Identifier: Apache-2.0
package assay.itest.workplace;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A user's folder with the assembled distribution at hand: the folder in which commands are typed, an own folder of
 * settings, and nothing of the environment of the tests. Caches are shared by all tests, as by all commands of a user.
 */
public final class Workplace {
    /** A process that was itself started in the background hands down that it ignores Ctrl-C. */
    private static final List<String> HEEDING_CTRL_C = List.of("/usr/bin/env", "--default-signal=INT");

    /** Longer than any command of these tests takes on a busy machine. */
    public static final Duration LIMIT = Duration.ofSeconds(120);

    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final AtomicInteger typed = new AtomicInteger();

    public Workplace(Path folder) {
        this.folder = folder;
        directory(folder.resolve("work"));
        directory(folder.resolve("conf"));
        directory(folder.resolve("said"));
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("LANG", "C.UTF-8");
        environment.put("HOME", directory(folder.resolve("home")).toString());
        environment.put("ASSAY_CONF", folder.resolve("conf").toString());
        environment.put("XDG_CACHE_HOME", Path.of(System.getProperty("assay.caches")).toAbsolutePath().toString());
    }

    /** The same files, settings and environment in another folder, to go on from there. */
    public Workplace copiedTo(Path other) {
        Workplace copy = new Workplace(other);
        for (String part : List.of("work", "conf")) copy(folder.resolve(part), other.resolve(part));
        environment.forEach(copy.environment::putIfAbsent);
        return copy;
    }

    /** The assembled distribution. */
    public static Path distribution() {
        Path home = Path.of(System.getProperty("assay.distribution")).normalize();
        if (!Files.isExecutable(home.resolve("bin/assay"))) throw new AssertionError("no distribution in " + home + ": build it first");
        return home;
    }

    /** Sets a variable of the environment for all later commands. */
    public Workplace environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** A path in the folder where commands are typed. */
    public Path path(String relative) {
        return folder.resolve("work").resolve(relative);
    }

    public String read(String relative) {
        try {
            return Files.readString(path(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file where commands are typed, with the folders that it needs. */
    public Path write(String relative, String text) {
        return written(path(relative), text);
    }

    /** Writes a file of settings, such as {@code assay.model.openai-mock.cfg}. */
    public Path settings(String file, String... lines) {
        return written(folder.resolve("conf").resolve(file), String.join("\n", lines) + "\n");
    }

    /** Types words, and waits for the end. */
    public Ended assay(String... words) {
        try (Started started = start(words)) {
            return started.ended(LIMIT);
        }
    }

    /** Types words with this text on a pipe, and waits for the end. */
    public Ended assayHearing(String text, String... words) {
        Path in = written(folder.resolve("said").resolve((typed.get() + 1) + ".in"), text);
        try (Started started = start(List.of(), List.of(words), in.toFile())) {
            return started.ended(LIMIT);
        }
    }

    /** Types words, and does not wait. */
    public Started start(String... words) {
        return start(List.of(), List.of(words));
    }

    /** Types words at a terminal of their own; see {@link Terminal#isAtHand}. */
    public Terminal atTerminal(String... words) {
        int number = typed.incrementAndGet();
        Path shown = folder.resolve("said").resolve(number + ".screen");
        StringBuilder command = new StringBuilder("'" + distribution().resolve("bin/assay") + "'");
        for (String word : words) command.append(" '").append(word).append('\'');
        ProcessBuilder builder = new ProcessBuilder(Terminal.words(command.toString())).directory(folder.resolve("work").toFile())
                .redirectOutput(shown.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("TERM", "xterm");
        builder.environment().put("SHELL", "/bin/sh");
        try {
            return new Terminal(builder.start(), shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types words under a limit of the shell, such as {@code ulimit -f 100}. */
    public Started startUnder(String limit, String... words) {
        return start(List.of("sh", "-c", limit + " && exec \"$@\"", "sh"), List.of(words));
    }

    private Started start(List<String> before, List<String> words) {
        return start(before, words, new File("/dev/null"));
    }

    private Started start(List<String> before, List<String> words, File in) {
        int number = typed.incrementAndGet();
        Path out = folder.resolve("said").resolve(number + ".out");
        Path err = folder.resolve("said").resolve(number + ".err");
        List<String> line = new ArrayList<>(System.getProperty("os.name").equals("Linux") ? HEEDING_CTRL_C : List.of());
        line.addAll(before);
        line.add(distribution().resolve("bin/assay").toString());
        line.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.resolve("work").toFile())
                .redirectInput(ProcessBuilder.Redirect.from(in))
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new Started(words, builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) Files.createDirectories(copy);
                else Files.copy(path, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path written(Path file, String text) {
        directory(file.getParent());
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
