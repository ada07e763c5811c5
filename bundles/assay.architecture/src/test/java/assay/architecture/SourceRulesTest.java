// SPDX-License-Identifier: Apache-2.0
package assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be read off the sources. */
class SourceRulesTest {
    private static final Pattern ROOM = Pattern.compile("(util|utils|helper|helpers|common|misc|impl|internal)");
    private static final Pattern NAME = Pattern.compile(".*(Impl|Manager|Handler|Helper|Utils?|Info|Data)\\.java");
    private static final List<String> TRADE_WORDS = List.of("SuiteInfo.java");

    @Test
    void every_file_names_its_licence_and_none_is_over_400_lines() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> sources = Code.sources();

        for (Path file : sources) {
            List<String> lines = Files.readAllLines(file);
            if (!lines.get(0).equals("// SPDX-License-Identifier: Apache-2.0")) wrong.add(file + " has no licence line");
            if (lines.size() > 400) wrong.add(file + " has " + lines.size() + " lines");
        }

        assertThat(sources).hasSizeGreaterThan(150);
        assertThat(wrong).isEmpty();
    }

    @Test
    void rooms_and_names_say_what_they_hold() {
        List<String> wrong = Code.sources().stream().filter(f -> !TRADE_WORDS.contains(f.getFileName().toString()))
                .filter(f -> NAME.matcher(f.getFileName().toString()).matches() || ROOM.matcher(f.getParent().getFileName().toString()).matches())
                .map(Path::toString).toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_bundle_keeps_to_its_own_root_package() {
        List<String> wrong = new ArrayList<>();

        for (Path bundle : Code.bundles()) {
            Path root = bundle.resolve("src/main/java/" + bundle.getFileName().toString().replace('.', '/'));
            Code.sources().stream().filter(f -> f.startsWith(bundle.resolve("src/main/java")) && !f.startsWith(root)).forEach(f -> wrong.add(f.toString()));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void an_exported_package_says_what_it_is_and_which_version_it_has() throws IOException {
        List<String> wrong = new ArrayList<>();
        int exported = 0;

        for (Path file : Code.sources()) {
            if (!file.endsWith("package-info.java")) continue;
            String text = Files.readString(file);
            if (!text.contains("@Export")) continue;
            exported++;
            if (!text.contains("/**") || !text.contains("@Version(") || !text.contains("@NullMarked")) wrong.add(file.toString());
        }

        assertThat(exported).isGreaterThan(20);
        assertThat(wrong).isEmpty();
    }
}
