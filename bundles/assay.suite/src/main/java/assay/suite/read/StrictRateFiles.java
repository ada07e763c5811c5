// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import assay.core.economy.RateTable;
import assay.core.problem.Problems;
import assay.core.settings.SettingsError;
import assay.core.spi.suite.RateFiles;
import assay.suite.shape.Findings;
import assay.suite.shape.RateShape;
import assay.suite.shape.ShapeCheck;
import assay.suite.tree.Node;
import assay.suite.tree.SettingTree;
import assay.suite.tree.Unreadable;
import assay.suite.tree.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Reads files of rates by the shape that their JSON schema is made of. JSON is read as the YAML that it is, for its lines. */
@Component
public final class StrictRateFiles implements RateFiles {
    @Override
    public Optional<RateTable> read(Path file, Problems problems) throws IOException {
        Findings findings = new Findings(problems, file.toString());
        if (!Files.isRegularFile(file)) {
            findings.error(0, "There is no file of rates here.", "Name a YAML or JSON file; its keys: assay suite schema rates.");
            return Optional.empty();
        }
        try {
            Optional<Node.Fields> root = new ShapeCheck(findings).root(YamlTree.read(file), RateShape.RATES);
            root.flatMap(f -> f.fields("exchange")).ifPresent(e -> codes(e, findings));
            return findings.errors() > 0 ? Optional.empty() : root.flatMap(f -> table(f, findings));
        } catch (Unreadable e) {
            findings.error(e.line(), e.getMessage(), e.remedy());
            return Optional.empty();
        }
    }

    private static void codes(Node.Fields exchange, Findings findings) {
        exchange.values().forEach((code, field) -> {
            if (!code.matches("[A-Z]{3}"))
                findings.error(field.line(), "\"" + code + "\" is no currency code.", "Write three capital letters such as EUR.");
            else if (code.equals("USD")) findings.error(field.line(), "USD needs no rate: all rates are in US dollars.", "Remove it.");
        });
    }

    private static Optional<RateTable> table(Node.Fields root, Findings findings) {
        try {
            return Optional.of(RateTable.of(SettingTree.of(root)));
        } catch (SettingsError e) {
            findings.error(root.line(), "The rates are wrong: " + e.getMessage() + ".", "");
            return Optional.empty();
        }
    }
}
