// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.economy.Way;
import assay.core.problem.Problems;
import assay.core.run.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrictRouteFilesTest {
    private static final String GOOD = """
            format: 1
            run: brave-otter-12
            assumptions: {rates: {wages: {reviewer: 45}}, turned-down: declined}
            rules:
              - {when: {price-from: 50, price-below: 200}, way: review, worker: "openai:gpt-5[temperature=0.2]", value: 31.5, interval: [28.1, 34], tasks: 14, clear: true}
              - {when: {category: law}, way: human, value: 20, interval: [10, 30], tasks: 5}
              - {way: ai, worker: "openai:gpt-5[temperature=0.2]", value: 3, interval: [1, 5], tasks: 40}
            """;

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private Optional<Route> read(String text) throws IOException {
        Files.writeString(folder.resolve("route.yaml"), text);
        return new StrictRouteFiles().read(folder.resolve("route.yaml"), problems);
    }

    @Test
    void a_route_is_read_with_what_it_assumed_and_promises() throws Exception {
        Route route = read(GOOD).orElseThrow();

        assertThat(route.rules()).extracting(Route.Rule::way).containsExactly(Way.REVIEW, Way.HUMAN, Way.AI);
        assertThat(route.rules().get(0).when().below().orElseThrow()).isEqualByComparingTo("200");
        assertThat(route.rules().get(0).promise()).isEqualTo(new Route.Promise(31.5, 28.1, 34, 14, true));
        assertThat(route.workers()).containsExactly("openai:gpt-5[temperature=0.2]");
        assertThat(route.assumed().fallback()).isFalse();
    }

    @Test
    void what_is_written_reads_as_the_same_route() throws Exception {
        Route route = read(GOOD).orElseThrow();

        new StrictRouteFiles().write(route, folder.resolve("again.yaml"));

        assertThat(new StrictRouteFiles().read(folder.resolve("again.yaml"), problems)).contains(route);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("route.yaml", "again.yaml");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_with_its_line() throws Exception {
        assertThat(read(GOOD.replace("way: human", "way: robot").replace("turned-down: declined", "turned-down: burnt").replace("format: 1", "format: 2"))).isEmpty();

        assertThat(problems.all()).extracting(p -> p.place().line()).containsExactlyInAnyOrder(1, 3, 6);
    }

    @Test
    void a_last_rule_that_does_not_fit_every_task_is_refused() throws Exception {
        assertThat(read(GOOD.replace("- {way: ai", "- {when: {category: writing}, way: ai"))).isEmpty();
        assertThat(problems.all().getFirst().message()).contains("must fit every task");
    }

    @Test
    void a_person_has_no_worker_and_a_worker_has_a_name() throws Exception {
        assertThat(read(GOOD.replace("way: human,", "way: ai,"))).isEmpty();
        assertThat(problems.all().getFirst().message()).contains("must name a worker");
    }

    @Test
    void a_value_outside_its_interval_is_refused() throws Exception {
        assertThat(read(GOOD.replace("[28.1, 34]", "[32, 34]"))).isEmpty();
        assertThat(problems.all().getFirst().message()).contains("31.5");
    }

    @Test
    void a_file_that_is_not_there_is_told_with_how_to_make_one() throws Exception {
        assertThat(new StrictRouteFiles().read(folder.resolve("none.yaml"), problems)).isEmpty();
        assertThat(problems.all().getFirst().remedy()).contains("policy advise RUN --out");
    }
}
