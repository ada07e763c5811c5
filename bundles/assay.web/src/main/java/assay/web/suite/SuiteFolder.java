// SPDX-License-Identifier: Apache-2.0
package assay.web.suite;

import assay.core.content.WholeFile;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.web.NoSuchPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The folder whose suites are edited. Nothing outside it is read or written, by path or by link. */
@Component(service = SuiteFolder.class)
public final class SuiteFolder {
    private static final int DEPTH = 4;
    private static final int MOST = 500;
    private final AtomicReference<Path> root;

    @Activate
    public SuiteFolder(BundleContext context) {
        this(Path.of(Optional.ofNullable(context.getProperty("assay.home")).orElse("."), "suites"));
    }

    SuiteFolder(Path root) {
        this.root = new AtomicReference<>(root);
    }

    /** @throws UserError where there is no such folder */
    public void set(Path folder) {
        if (!Files.isDirectory(folder)) throw new UserError(Place.in("--suites"), "There is no folder " + folder + ".", "Name the folder in which your suites lie.");
        root.set(folder);
    }

    public Path root() {
        return root.get();
    }

    /** Names of the suites, as paths below the folder. */
    List<String> suites() throws IOException {
        Path top = root();
        if (!Files.isDirectory(top)) return List.of();
        try (Stream<Path> all = Files.walk(top, DEPTH)) {
            return all.filter(f -> f.getFileName().toString().equals("suite.yaml") && Files.isRegularFile(f)).map(f -> top.relativize(f.getParent()).toString())
                    .map(n -> n.isEmpty() ? "." : n).sorted().limit(MOST).toList();
        }
    }

    Path suite(String name) throws IOException {
        if (!suites().contains(name)) throw new NoSuchPage("There is no suite \"" + name + "\" here.");
        return inside(root().resolve(name));
    }

    /** Names of its tasks that lie in folders of their own. */
    List<String> tasks(String suite) throws IOException {
        Path tasks = suite(suite).resolve("tasks");
        if (!Files.isDirectory(tasks)) return List.of();
        try (Stream<Path> all = Files.list(tasks)) {
            return all.filter(t -> Files.isRegularFile(t.resolve("task.yaml"))).map(t -> t.getFileName().toString()).sorted().toList();
        }
    }

    Path task(String suite, String task) throws IOException {
        if (!tasks(suite).contains(task)) throw new NoSuchPage("The suite \"" + suite + "\" has no task \"" + task + "\" in a folder of its own.");
        return inside(suite(suite).resolve("tasks").resolve(task).resolve("task.yaml"));
    }

    private Path inside(Path path) throws IOException {
        try {
            Path real = path.toRealPath();
            if (real.startsWith(root().toRealPath())) return real;
        } catch (InvalidPathException e) {
            throw new NoSuchPage("That is no path.");
        }
        throw new NoSuchPage("That leads out of the folder of suites.");
    }

    void write(Path task, String text) throws IOException, InterruptedException {
        WholeFile.write(task, half -> Files.writeString(half, text, StandardCharsets.UTF_8));
    }
}
