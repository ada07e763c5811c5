// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.core.problem.Problems;
import assay.core.run.Route;
import assay.core.spi.suite.RouteFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files of routes in memory, by name. */
final class FakeRouteFiles implements RouteFiles {
    private final Map<String, Route> files = new HashMap<>();

    @Override
    public Optional<Route> read(Path file, Problems problems) {
        return Optional.ofNullable(files.get(file.getFileName().toString()));
    }

    @Override
    public void write(Route route, Path file) {
        files.put(file.getFileName().toString(), route);
    }

    Route written(String name) {
        return files.get(name);
    }
}
