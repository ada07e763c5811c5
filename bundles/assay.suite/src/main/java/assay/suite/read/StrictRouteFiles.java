// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import assay.core.problem.Problems;
import assay.core.run.Route;
import assay.core.settings.Setting;
import assay.core.settings.SettingsError;
import assay.core.spi.suite.RouteFiles;
import assay.suite.shape.Findings;
import assay.suite.shape.RouteShape;
import assay.suite.shape.ShapeCheck;
import assay.suite.text.Json;
import assay.suite.tree.Node;
import assay.suite.tree.SettingTree;
import assay.suite.tree.Unreadable;
import assay.suite.tree.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Reads files of routes by the shape that their JSON schema is made of, and writes them a rule a line. */
@Component
public final class StrictRouteFiles implements RouteFiles {
    @Override
    public Optional<Route> read(Path file, Problems problems) throws IOException {
        Findings findings = new Findings(problems, file.toString());
        if (!Files.isRegularFile(file)) {
            findings.error(0, "There is no file of a route here.", "Make one with: assay policy advise RUN --out FILE.");
            return Optional.empty();
        }
        try {
            Optional<Node.Fields> root = new ShapeCheck(findings).root(YamlTree.read(file), RouteShape.ROUTE);
            return findings.errors() > 0 ? Optional.empty() : root.flatMap(f -> route(f, findings));
        } catch (Unreadable e) {
            findings.error(e.line(), e.getMessage(), e.remedy());
            return Optional.empty();
        }
    }

    private static Optional<Route> route(Node.Fields root, Findings findings) {
        try {
            return Optional.of(Route.of(SettingTree.of(root)));
        } catch (SettingsError e) {
            findings.error(root.lineOf("rules"), "The route is wrong: " + e.getMessage() + ".", "");
            return Optional.empty();
        }
    }

    /** JSON is YAML, so values are written as JSON. */
    @Override
    public void write(Route route, Path file) throws IOException {
        StringBuilder out = new StringBuilder("# Who does which task: the first rule that fits it. Learned from run " + route.run()
                + ".\n# Applied by: assay run SUITE --route FILE; checked by: assay gate RUN --route FILE; keys: assay suite schema route.\n");
        for (String key : new String[] {"format", "run", "assumptions"}) route.source().get(key).ifPresent(v -> out.append(key).append(": ").append(Json.of(v)).append('\n'));
        out.append("rules:\n");
        for (Setting rule : route.source().list("rules")) out.append("  - ").append(Json.of(rule)).append('\n');
        Path half = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.writeString(half, out);
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
