// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.economy.Job;
import assay.core.economy.Settlement;
import assay.core.grading.Verdict;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.spi.economy.Rates;
import assay.core.spi.grader.Grader;
import assay.core.spi.grader.Grading;
import assay.core.spi.model.Model;
import assay.core.spi.model.ModelCard;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.solver.Assignment;
import assay.core.spi.solver.Solver;
import assay.core.spi.store.Fact;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.work.Submission;
import assay.core.work.Worker;
import assay.engine.bench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plugins that throw while a run is planned: the user is told which, of which bundle, at what and why, and nothing is stored. */
class BreakingPluginsTest {
    private static final Map<String, String> NO_MODEL = Map.of("assay.solver.needsModel", "false");
    private final Workbench bench = new Workbench().suite(Workbench.task("t", "fine"));

    private void refused(String worker, String sentence) {
        assertThatThrownBy(() -> bench.run(worker)).isInstanceOf(UserError.class).hasMessageContaining(sentence);
        assertThat(bench.store.facts(Fact.class)).as("nothing is stored").isEmpty();
    }

    /** Hands in what it is asked, unless a test breaks it. */
    private static class Echo implements Solver {
        @Override
        public Submission solve(Assignment work, Workshop shop) {
            return Submission.of("fine");
        }
    }

    @Test
    void a_solver_that_breaks_at_a_variant() {
        bench.solvers.put("echo", new Echo() {
            @Override
            public List<String> variants(String variant, Settings settings, Path directory) {
                throw new ExceptionInInitializerError("no table of variants");
            }
        }, NO_MODEL);

        refused("echo:x", "Solver \"echo\" of bundle test.echo broke while it looked at \"echo:x\": ExceptionInInitializerError: no table of variants.");
    }

    @Test
    void a_solver_that_answers_null_where_variants_are_asked_for() {
        bench.solvers.put("echo", new Echo() {
            @Override
            @SuppressWarnings("NullAway") // what this test is about
            public List<String> variants(String variant, Settings settings, Path directory) {
                return null;
            }
        }, NO_MODEL);

        refused("echo:x", "Solver \"echo\" of bundle test.echo broke while it looked at \"echo:x\"");
    }

    @Test
    void a_solver_that_breaks_at_a_worker() {
        bench.solvers.put("echo", new Echo() {
            @Override
            public void check(Worker worker, Problems problems) {
                throw new AssertionError();
            }
        }, NO_MODEL);

        refused("echo:x", "Solver \"echo\" of bundle test.echo broke while it looked at \"echo:x\": AssertionError.");
    }

    @Test
    void a_solver_that_breaks_at_a_task() {
        bench.solvers.put("echo", new Echo() {
            @Override
            public Optional<String> excuse(Assignment work) {
                throw new NoSuchMethodError("tokens()");
            }
        }, NO_MODEL);

        refused("echo:x", "Solver \"echo\" of bundle test.echo broke while it looked at task \"t\": NoSuchMethodError: tokens().");
    }

    @Test
    void a_provider_that_breaks_at_a_model() {
        bench.providers.put("broken", new ModelProvider() {
            @Override
            public Model open(String model, Settings settings) {
                throw new IllegalStateException("two\nlines of trouble");
            }

            @Override
            public List<ModelCard> catalog() {
                return List.of();
            }
        }, Map.of());

        refused("broken:m", "Provider \"broken\" of bundle test.broken broke while it looked at \"m\": IllegalStateException: two lines of trouble.");
    }

    @Test
    void a_policy_that_breaks_at_its_settings() {
        bench.policies.put("payout", new EconomicPolicy() {
            @Override
            public Settlement settle(Job job, Rates rates) {
                throw new IllegalStateException("never asked");
            }

            @Override
            public void check(Settings settings) {
                throw new StackOverflowError();
            }

            @Override
            public String describe() {
                return "breaks";
            }
        }, Map.of());

        refused("echo:x", "Policy \"payout\" of bundle test.payout broke while it looked at \"payout\": StackOverflowError.");
    }

    /** Breaks where it is asked what its verdicts depend on. */
    private static final class WithoutFingerprint implements Grader {
        @Override
        public List<Verdict> grade(Grading work, Workshop shop) {
            return List.of();
        }

        @Override
        public Optional<String> fingerprint(Criterion criterion) {
            throw new NoClassDefFoundError("org/example/Prompt");
        }
    }

    @Test
    void a_grader_that_breaks_at_a_fingerprint() {
        bench.graders.put("keyword", new WithoutFingerprint(), Map.of());

        refused("echo:x", "Grader \"keyword\" of bundle test.keyword broke while it looked at task \"t\", criterion \"has-it\": "
                + "NoClassDefFoundError: org/example/Prompt.");
    }

    @Test
    void a_grader_that_breaks_at_a_fingerprint_when_the_run_has_begun_ends_its_cells_as_a_broken_grader() throws Exception {
        bench.afterPlanning(() -> bench.graders.put("keyword", new WithoutFingerprint(), Map.of()));

        bench.run("scripted:good");

        assertThat(bench.onlyCell().outcome()).isEqualTo(assay.core.work.Outcome.GRADER_ERROR);
        assertThat(bench.onlyCell().reason()).contains("org/example/Prompt");
    }
}
