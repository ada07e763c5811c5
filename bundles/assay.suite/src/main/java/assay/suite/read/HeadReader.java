// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import assay.core.content.Digest;
import assay.core.grading.SuiteProfiles;
import assay.core.problem.Problems;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.suite.shape.Findings;
import assay.suite.shape.ShapeCheck;
import assay.suite.shape.SuiteShape;
import assay.suite.tree.Node;
import assay.suite.tree.SettingTree;
import assay.suite.tree.Unreadable;
import assay.suite.tree.YamlTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Reads {@code suite.yaml} strictly. */
final class HeadReader {
    private HeadReader() {}

    static SuiteHead read(Path file, Problems problems) throws IOException {
        Findings findings = new Findings(problems, file.toString());
        String name = Ids.sane(String.valueOf(file.toAbsolutePath().getParent().getFileName()));
        SuiteHead unknown = SuiteHead.of(name, "1", name);
        try {
            return new ShapeCheck(findings).root(YamlTree.read(file), SuiteShape.SUITE).map(f -> head(f, unknown, findings)).orElse(unknown);
        } catch (Unreadable e) {
            findings.error(e.line(), e.getMessage(), e.remedy());
            return unknown;
        }
    }

    private static SuiteHead head(Node.Fields f, SuiteHead unknown, Findings findings) {
        Settings defaults = f.fields("defaults").map(SettingTree::of).orElse(Settings.EMPTY);
        if (f.get("profiles").isPresent()) defaults = defaults.with("profiles", SettingTree.of(f.get("profiles").get()));
        checkProfiles(f, defaults, findings);
        return new SuiteHead(f.text("id").orElse(unknown.id()), f.text("version").orElse(unknown.version()),
                f.text("title").orElse(unknown.title()), f.text("description"), f.text("licence"),
                f.text("released").map(LocalDate::parse), f.text("digest").map(Digest::new), defaults,
                f.fields("published").map(p -> new Published(p.number("tasks"), p.number("mean-price"), p.number("total-price"), p.text("source").orElse(""))));
    }

    private static void checkProfiles(Node.Fields f, Settings defaults, Findings findings) {
        int line = f.lineOf(f.get("profiles").isPresent() ? "profiles" : "defaults");
        try {
            for (Setting p : defaults.list("profiles")) SuiteProfiles.of((Settings) p);
            SuiteProfiles.wanted(defaults);
        } catch (SettingsError | IllegalArgumentException e) {
            if (findings.errors() == 0) findings.error(line, "A scoring profile is wrong: " + e.getMessage() + ".",
                    "Built in are upbench, strict, weighted, signed-points and tree; define others under profiles.");
        }
    }
}
