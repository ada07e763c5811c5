// SPDX-License-Identifier: Apache-2.0
package assay.testkit.engine;

import assay.core.content.Digester;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.suite.SuiteWriter;
import assay.core.spi.suite.Suites;
import assay.core.task.SuiteInfo;
import assay.core.task.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Suites in memory, by their place. */
public final class MemorySuites implements Suites {
    private final Map<Path, List<Task>> suites = new HashMap<>();
    private final Map<Path, Settings> defaults = new HashMap<>();

    public MemorySuites with(String place, Task... tasks) {
        return with(place, List.of(tasks));
    }

    /** Puts a suite in its place, or another in the place of one. */
    public MemorySuites with(String place, List<Task> tasks) {
        suites.put(Path.of(place), List.copyOf(tasks));
        return this;
    }

    public MemorySuites defaulting(String place, Settings settings) {
        defaults.put(Path.of(place), settings);
        return this;
    }

    @Override
    public SuiteInfo read(Path place, Consumer<Task> tasks, Problems problems) {
        List<Task> found = suites.get(place);
        if (found == null) throw new UserError(Place.in(place.toString()), "There is no suite.", "");
        found.forEach(tasks);
        Digester d = Digester.of("memory-suite/1");
        found.forEach(t -> d.text(t.toString()));
        return new SuiteInfo(place.toString(), "1", place.toString(), Optional.empty(), found.size(), d.finish(),
                defaults.getOrDefault(place, Settings.EMPTY));
    }

    @Override
    public SuiteInfo copy(Path from, Path to, UnaryOperator<Task> change, Problems problems) {
        List<Task> changed = new ArrayList<>();
        read(from, t -> changed.add(change.apply(t)), problems);
        return with(to.toString(), changed).read(to, t -> {}, problems);
    }

    @Override
    public SuiteWriter write(Path place, String id, String version, String title) {
        throw new UnsupportedOperationException("suites in memory are not written");
    }
}
