// SPDX-License-Identifier: Apache-2.0
package assay.itest.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the distribution with only those of its bundles that are not ours: start script, launcher, framework and its
 * services, with room for a bundle that looks at them from inside.
 */
final class Foundation {

    private static final int LIMIT_SECONDS = 120;

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    Foundation(Path folder) throws IOException {
        this.folder = folder;
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        environment.put("ASSAY_AOT", "off");
        copy(Path.of(System.getProperty("assay.distribution", "")).toRealPath());
    }

    Path bundles() {
        return folder.resolve("home/bundles");
    }

    Path conf() {
        return folder.resolve("home/conf");
    }

    Foundation with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Replaces a line of the settings of the framework. */
    Foundation setting(String before, String after) throws IOException {
        var file = conf().resolve("framework.properties");
        Files.writeString(file, Files.readString(file).replace(before, after));
        return this;
    }

    /** Starts it, and waits for the end. */
    Ended run() throws IOException, InterruptedException {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = process().redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("not ended after " + LIMIT_SECONDS + " s:\n" + Files.readString(out) + Files.readString(err));
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Starts it, and kills it after a while. */
    void runAndKill(long milliseconds) throws IOException, InterruptedException {
        var process = process().start();
        process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private ProcessBuilder process() {
        var builder = new ProcessBuilder(folder.resolve("home/bin/assay").toString());
        builder.environment().putAll(environment);
        return builder;
    }

    private void copy(Path distribution) throws IOException {
        try (var files = Files.walk(distribution)) {
            for (var file : files.filter(Files::isRegularFile).filter(file -> !isOurs(file)).toList()) {
                var copy = folder.resolve("home").resolve(distribution.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static boolean isOurs(Path file) {
        return file.getParent().endsWith("bundles") && file.getFileName().toString().startsWith("assay.");
    }

    /** How a run ended and what it said. */
    record Ended(int code, String out, String err) {
    }
}
