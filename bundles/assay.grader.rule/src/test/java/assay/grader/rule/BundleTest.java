// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Verdict;
import assay.core.spi.grader.Grader;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.testkit.fakes.FakeGrading;
import assay.testkit.fakes.FakeWorkshop;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the bundle needs from outside: the JDK, assay.core, Jackson and slf4j 1.7, and nothing else. */
class BundleTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final List<String> GIVEN = List.of("assay.core.", "com.fasterxml.jackson.core", "com.fasterxml.jackson.databind", "com.fasterxml.jackson.annotation", "org.slf4j");

    @Test
    void every_other_import_is_optional() throws IOException {
        assertThat(imports()).isNotEmpty().filteredOn(i -> !i.contains("resolution:=optional"))
                .allSatisfy(i -> assertThat(GIVEN).anyMatch(i::startsWith));
        assertThat(imports()).filteredOn(i -> i.startsWith("org.slf4j")).singleElement().asString().contains("[1.7,");
    }

    @Test
    void rules_work_without_what_is_optional() throws Exception {
        Task task = Rated.task("a.json").material("right.csv", "id\n1\n")
                .criterion("schema", "rule", Rated.settings("{json-schema: {properties: {d: {type: 'string', format: 'date-time'}}, required: ['d']}}"))
                .criterion("path", "rule", Rated.settings("{json-path: {path: \"$.r[?(@.v in ['two', 'six'])].k\", equals: 2}}"))
                .criterion("language", "rule", Rated.settings("{not: {language: 'fr'}}"))
                .criterion("csv", "rule", Rated.settings("{not: {csv-equals: {file: 'right.csv'}}}"))
                .criterion("regex", "rule", Rated.settings("{matches: 'two'}")).build();
        Submission submission = Submission.of("{\"d\": \"2026-01-01T00:00:00Z\",\n \"r\": [{\"k\": 2, \"v\": \"two\"}], \"words\": \"and some more words in English\"}");

        try (URLClassLoader bundle = new URLClassLoader(new URL[] {CLASSES.toUri().toURL()}, new GivenOnly())) {
            Grader grader = (Grader) bundle.loadClass("assay.grader.rule.RuleGrader").getConstructor().newInstance();
            List<Verdict> verdicts = grader.grade(FakeGrading.of(task, submission), FakeWorkshop.withoutModel());

            assertThat(grader.getClass().getClassLoader()).isSameAs(bundle);
            assertThat(verdicts).allSatisfy(v -> assertThat(v).isInstanceOfSatisfying(Verdict.Graded.class, g -> assertThat(g.met()).as(v.toString()).isTrue()));
        }
    }

    @Test
    void the_bundle_stays_small() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            assertThat(files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum()).isLessThan(6_000_000);
        }
    }

    private static List<String> imports() throws IOException {
        try (InputStream in = Files.newInputStream(CLASSES.resolve("META-INF/MANIFEST.MF"))) {
            return List.of(new Manifest(in).getMainAttributes().getValue("Import-Package").split(",(?=[a-z])"));
        }
    }

    /** Hands on what the bundle imports, and hides everything else on the class path. */
    private static final class GivenOnly extends ClassLoader {
        GivenOnly() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (GIVEN.stream().noneMatch(name::startsWith)) throw new ClassNotFoundException(name);
            return BundleTest.class.getClassLoader().loadClass(name);
        }
    }
}
