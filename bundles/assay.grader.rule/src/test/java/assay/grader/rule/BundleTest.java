// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Verdict;
import assay.core.spi.grader.Grader;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.testkit.bundle.Alone;
import assay.testkit.fakes.FakeGrading;
import assay.testkit.fakes.FakeWorkshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bundle needs from outside: the JDK, assay.core, Jackson and slf4j 1.7, and nothing else. */
class BundleTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final List<String> GIVEN = List.of("assay.core.", "com.fasterxml.jackson.core", "com.fasterxml.jackson.databind", "com.fasterxml.jackson.annotation", "org.slf4j");

    @Test
    void every_other_import_is_optional() throws IOException {
        try (Alone bundle = new Alone(CLASSES, GIVEN)) {
            assertThat(bundle.imports()).isNotEmpty().filteredOn(i -> !i.contains("resolution:=optional"))
                    .allSatisfy(i -> assertThat(GIVEN).anyMatch(i::startsWith));
            assertThat(bundle.imports()).filteredOn(i -> i.startsWith("org.slf4j")).singleElement().asString().contains("[1.7,");
        }
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

        try (Alone bundle = new Alone(CLASSES, GIVEN)) {
            Grader grader = (Grader) bundle.loadClass("assay.grader.rule.RuleGrader").getConstructor().newInstance();
            List<Verdict> verdicts = grader.grade(FakeGrading.of(task, submission), FakeWorkshop.withoutModel());

            assertThat(grader.getClass().getClassLoader()).isSameAs(bundle);
            assertThat(verdicts).allSatisfy(v -> assertThat(v).isInstanceOfSatisfying(Verdict.Graded.class, g -> assertThat(g.met()).as(v.toString()).isTrue()));
        }
    }

    @Test
    void the_bundle_stays_small() throws IOException {
        try (Alone bundle = new Alone(CLASSES, GIVEN)) {
            assertThat(bundle.size()).isLessThan(6_000_000);
        }
    }
}
