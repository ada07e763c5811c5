// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference;

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

/** What the bundle needs from outside: the JDK and assay.core, and nothing else. */
class BundleTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final List<String> GIVEN = List.of("assay.core.");

    @Test
    void every_other_import_is_optional() throws IOException {
        try (Alone bundle = new Alone(CLASSES, GIVEN)) {
            assertThat(bundle.imports()).isNotEmpty().filteredOn(i -> !i.contains("resolution:=optional"))
                    .allSatisfy(i -> assertThat(GIVEN).anyMatch(i::startsWith));
        }
    }

    @Test
    void claims_and_tables_are_looked_up_with_what_the_bundle_carries() throws Exception {
        Task task = Compared.sourced("It was 17 lamps.\n\n| id |\n|---|\n| 1 |\n").reference("answer.md", "id,name\n1,x\n")
                .criterion("claims", "reference", Compared.with("claims", Compared.with("kinds", "figures").with("at-least", Compared.share("0.5"))))
                .criterion("table", "reference", Compared.with("table-overlap", Compared.with("columns", "id"))).build();
        Submission submission = Submission.of("There were 17 lamps and 18 shades.\n\n| id |\n|---|\n| 1 |\n");

        try (Alone bundle = new Alone(CLASSES, GIVEN)) {
            Grader grader = (Grader) bundle.loadClass("assay.grader.reference.ReferenceGrader").getConstructor().newInstance();
            List<Verdict> verdicts = grader.grade(FakeGrading.of(task, submission), FakeWorkshop.withoutModel());

            assertThat(grader.getClass().getClassLoader()).isSameAs(bundle);
            assertThat(verdicts).allSatisfy(v -> assertThat(v).isInstanceOfSatisfying(Verdict.Graded.class, g -> assertThat(g.met()).as(v.toString()).isTrue()));
        }
    }

    @Test
    void the_bundle_stays_small() throws IOException {
        try (Alone bundle = new Alone(CLASSES, GIVEN)) {
            assertThat(bundle.size()).isLessThan(16_000_000);
        }
    }
}
