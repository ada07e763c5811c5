// SPDX-License-Identifier: Apache-2.0
package assay.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The assembled distribution, with a settings folder, a cache and a store of its own. */
public final class Workbench {
    private static final int LONGEST_SECONDS = 120;

    private final Path program;
    private final Path folder;
    private final Map<String, String> environment;

    Workbench(Path distribution, Path folder, int port, String javaOptions) throws IOException {
        this.program = distribution.resolve("bin/assay");
        this.folder = folder;
        Path conf = Files.createDirectories(folder.resolve("conf"));
        Files.writeString(conf.resolve("assay.model.openai-mock.cfg"), "name=mock\nbaseUrl=http://127.0.0.1:" + port + "/v1\napiKey=none\nprices=mock-1=1/2\n");
        environment = Map.of("ASSAY_CONF", conf.toString(), "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "ASSAY_JAVA_OPTS", javaOptions, "JAVA_HOME", System.getProperty("java.home"));
    }

    public Measured run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--store", folder.resolve("store").toString()));
        return Measured.run(folder, environment, command);
    }

    /** Lets the caches be filled, as they are at every start but the first: classes are recorded after it, in the background. */
    void warmUp(Path suite) throws IOException, InterruptedException {
        run("run", suite.toString(), "--worker", "mock:mock-1", "--run", "warm-1", "--json");
        for (int i = 0; i < LONGEST_SECONDS && !isRecorded(); i++) Thread.sleep(1_000);
        run("run", suite.toString(), "--worker", "mock:mock-1", "--run", "warm-2", "--json");
    }

    /** Its settings folder. */
    public Path conf() {
        return folder.resolve("conf");
    }

    /** A command at work, and what it has said. */
    record Started(Process process, Path log) {
        String out() throws IOException {
            return Files.readString(log);
        }
    }

    /** Types words and does not wait. */
    public Process start(String... words) throws IOException {
        return started(words).process();
    }

    Started started(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--store", folder.resolve("store").toString()));
        Path log = Files.createTempFile(folder, "out", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).redirectInput(new java.io.File("/dev/null"));
        builder.environment().putAll(environment);
        return new Started(builder.start(), log);
    }

    private boolean isRecorded() throws IOException {
        Path cache = folder.resolve("cache/assay");
        if (!Files.isDirectory(cache)) return false;
        try (Stream<Path> files = Files.list(cache)) {
            List<String> names = files.map(f -> f.getFileName().toString()).toList();
            return names.stream().anyMatch(n -> n.matches("classes-\\d+\\.(aot|jsa)")) && names.stream().noneMatch(n -> n.endsWith(".part"));
        }
    }
}
