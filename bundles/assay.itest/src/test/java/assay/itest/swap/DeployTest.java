// SPDX-License-Identifier: Apache-2.0
package assay.itest.swap;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Started;
import assay.itest.workplace.Workplace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins are swapped in a workbench at work. */
class DeployTest {
    private static final String PROVIDER = "assay.model.openai";
    private static final int CELLS = 1_000;
    private static final int SWAPS = 10;

    @TempDir
    Path folder;

    @Test
    void a_run_goes_on_while_its_provider_is_replaced_in_the_deploy_folder() throws Exception {
        Workplace here = new Workplace(folder);
        ErrandSuite.of(here, "errands", CELLS);
        Path jar = folder.resolve("conf/deploy/provider.jar");
        Versions provider = Versions.of(PROVIDER);
        try (LoopbackModel model = new LoopbackModel(Duration.ofMillis(100))) {
            model.configure(here);
            try (Started run = here.start("run", "errands", "--worker", "mock:m", "--run", "one", "--concurrency", "8")) {
                int swaps = 0;
                for (; swaps < SWAPS && run.isAlive(); swaps++) {
                    int asked = model.asked().size();
                    while (model.asked().size() < asked + 70 && run.isAlive()) Thread.sleep(10);
                    provider.into(jar, "Bundle-Version", "0.2." + swaps);
                }
                run.ended(Workplace.LIMIT).with(0);
                assertThat(swaps).isEqualTo(SWAPS);
            }

            assertThat(model.asked()).hasSize(CELLS).doesNotHaveDuplicates();
        }
        String cells = here.assay("report", "one", "--format", "jsonl").with(0).out();
        assertThat(cells.lines()).hasSize(CELLS).allMatch(l -> l.contains("\"outcome\":\"assessed\""));
    }

    @Test
    void a_bundle_that_lacks_a_package_is_told_and_leaves_the_running_one() throws Exception {
        Workplace here = new Workplace(folder);
        Path jar = folder.resolve("broken.jar");
        Versions.of("assay.grader.rule").into(jar, "Import-Package", "no.such.thing,assay.core.spi.grader");

        here.assay("plugins", "update", jar.toString()).refused("it needs package no.such.thing, which no installed bundle provides");

        assertThat(here.assay("plugins").with(0).out().lines().filter(l -> l.contains("assay.grader.rule"))).isNotEmpty().allMatch(l -> l.contains("active"));
        assertThat(folder.resolve("conf/deploy")).satisfiesAnyOf(d -> assertThat(d).doesNotExist(), d -> assertThat(d).isEmptyDirectory());
    }

    @Test
    void a_name_that_belongs_to_another_bundle_is_not_taken() throws Exception {
        Workplace here = new Workplace(folder);
        Path jar = folder.resolve("stranger.jar");
        Versions.of("assay.grader.rule").into(jar, "Bundle-SymbolicName", "stranger");

        here.assay("plugins", "install", jar.toString()).refused("Grader \"rule\", which belongs to bundle assay.grader.rule");
    }

    @Test
    void what_cannot_take_over_is_refused_in_a_sentence_and_listed_and_the_running_one_goes_on() throws Exception {
        Workplace here = new Workplace(folder);
        ErrandSuite.of(here, "errands", 100);
        Path jar = folder.resolve("broken.jar");
        try (LoopbackModel model = new LoopbackModel(Duration.ofMillis(400))) {
            model.configure(here);
            try (Started run = here.start("run", "errands", "--worker", "mock:m", "--run", "one", "--concurrency", "2")) {
                while (model.count() < 4 && run.isAlive()) Thread.sleep(5);
                Versions.of(PROVIDER).header("Bundle-Activator", "no.such.Activator").into(jar, "Bundle-Version", "0.9.1");
                here.assay("plugins", "update", jar.toString()).refused("It is not taken: it does not start: its class no.such.Activator is missing", "What ran before still runs");
                Versions.of("assay.grader.rule").twice("assay.grader.rule.RuleGrader").into(jar, "Bundle-Version", "0.9.2");
                here.assay("plugins", "update", jar.toString()).refused("It is not taken: it registers Grader \"rule\" twice");
                Versions.of("assay.solver.single").header("Import-Package", "no.such.thing").into(folder.resolve("conf/deploy/lacking.jar"), "Bundle-Version", "0.9.3");

                List<String> listed = listing(here, "no.such.thing");

                assertThat(listed).filteredOn(l -> l.contains("0.9.1")).singleElement().asString().contains("not at work: it does not start");
                assertThat(listed).filteredOn(l -> l.contains("0.9.2")).singleElement().asString().contains("not at work: it registers Grader \"rule\" twice");
                assertThat(listed).filteredOn(l -> l.contains("0.9.3")).singleElement().asString().contains("not at work: it needs package no.such.thing");
                assertThat(listed).filteredOn(l -> l.startsWith("grader") && l.contains("assay.grader.rule") || l.startsWith("solver") && l.contains("single") || l.contains("mock"))
                        .hasSize(3).allMatch(l -> l.contains("0.1.0") && l.contains("active"));
                model.latency(Duration.ofMillis(5));
                run.ended(Workplace.LIMIT).with(0);
            }
            assertThat(model.asked()).hasSize(100).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_plugin_that_waits_for_its_calls_holds_up_no_other_file() throws Exception {
        Workplace here = new Workplace(folder);
        ErrandSuite.of(here, "errands", 2);
        try (LoopbackModel model = new LoopbackModel(Duration.ofSeconds(10))) {
            model.configure(here);
            try (Started run = here.start("run", "errands", "--worker", "mock:m", "--run", "one")) {
                while (model.count() < 2 && run.isAlive()) Thread.sleep(5);
                Versions.of(PROVIDER).into(folder.resolve("conf/deploy/provider.jar"), "Bundle-Version", "0.2.0");
                listing(here, "draining");
                Versions.of("assay.grader.rule").into(folder.resolve("conf/deploy/rule.jar"), "Bundle-Version", "0.2.1");

                List<String> listed = listing(here, "0.2.1");

                assertThat(listed).filteredOn(l -> l.contains("0.2.1")).singleElement().asString().contains("active");
                assertThat(listed).filteredOn(l -> l.contains("draining")).isNotEmpty().allMatch(l -> l.contains(PROVIDER));
                run.ended(Workplace.LIMIT).with(0);
            }
        }
    }

    /** What {@code plugins} prints as soon as it has this word. */
    private static List<String> listing(Workplace here, String word) throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            String out = here.assay("plugins").with(0).out();
            if (out.contains(word)) return out.lines().toList();
            Thread.sleep(200);
        }
        throw new AssertionError("plugins never said " + word);
    }

    @Test
    void half_a_file_is_told_and_taken_when_it_is_whole() throws Exception {
        Workplace here = new Workplace(folder);
        Path whole = folder.resolve("whole.jar");
        Versions.of("assay.grader.rule").into(whole, "Bundle-Version", "0.3.0");
        byte[] bytes = Files.readAllBytes(whole);
        Path jar = folder.resolve("conf/deploy/rule.jar");
        Files.createDirectories(jar.getParent());
        Files.write(jar, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        Ended half = here.assay("plugins").with(0).says("rule.jar is not taken: it cannot be read as a jar");
        Files.write(jar, bytes);
        Ended full = here.assay("plugins").with(0);

        assertThat(half.out()).doesNotContain("0.3.0");
        assertThat(full.out()).contains("0.3.0");
    }

    @Test
    void what_was_updated_is_kept_for_later_starts_until_it_is_removed() throws Exception {
        Workplace here = new Workplace(folder);
        Path jar = folder.resolve("rule.jar");
        Versions.of("assay.grader.rule").into(jar, "Bundle-Version", "0.2.0");

        here.assay("plugins", "update", jar.toString()).with(0);
        String kept = here.assay("plugins").with(0).out();
        here.assay("plugins", "remove", "assay.grader.rule").with(0);
        String removed = here.assay("plugins").with(0).out();

        assertThat(kept.lines().filter(l -> l.startsWith("grader") && l.contains("assay.grader.rule"))).singleElement().asString().contains("0.2.0", "active");
        assertThat(removed.lines().filter(l -> l.startsWith("grader") && l.contains("assay.grader.rule"))).singleElement().asString().contains("0.1.0", "active");
    }
}
