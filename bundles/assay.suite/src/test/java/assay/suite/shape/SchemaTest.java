// SPDX-License-Identifier: Apache-2.0
package assay.suite.shape;

import static org.assertj.core.api.Assertions.assertThat;

import assay.suite.text.Json;
import assay.suite.tree.Node;
import assay.suite.tree.SettingTree;
import assay.suite.tree.YamlTree;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private static final Path STARTER = Path.of("../../distributions/suites/starter");

    @ParameterizedTest
    @ValueSource(strings = {"task", "suite", "rates", "route", "tables"})
    void the_published_schema_is_made_of_the_table_that_the_reader_uses(String name) throws IOException {
        String made = Json.pretty(Schema.named(name).orElseThrow()) + "\n";

        try (InputStream published = Schema.class.getResourceAsStream("/assay/suite/" + name + ".schema.json")) {
            assertThat(published).as("write the output of \"suite schema %s\" to src/main/resources/assay/suite", name).isNotNull();
            assertThat(new String(published.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(made);
        }
    }

    @Test
    void every_task_of_the_starter_suite_fits_the_schema() throws Exception {
        List<Path> tasks = starterTasks();

        assertThat(tasks).isNotEmpty();
        for (Path task : tasks) assertThat(errors("task", YamlTree.read(task))).as(task.toString()).isEmpty();
        assertThat(errors("suite", YamlTree.read(STARTER.resolve("suite.yaml")))).isEmpty();
    }

    static Stream<String> shapeless() {
        return Stream.of("unknown-key", "wrong-type", "price-without-currency", "negative-price", "unknown-importance", "nan-points", "negative-weight",
                "settings-not-a-map", "slash-in-id", "success-above-one", "lower-case-currency", "a-list");
    }

    @ParameterizedTest
    @MethodSource("shapeless")
    void what_the_reader_refuses_for_its_shape_the_schema_refuses_too(String name) throws Exception {
        Node node = YamlTree.read(Path.of("src/test/resources/bad/task/" + name + ".yaml"));

        assertThat(errors("task", node)).isNotEmpty();
    }

    @Test
    void the_documentation_names_every_key() throws IOException {
        String docs = Files.readString(Path.of("docs/suites.md"));

        assertThat(keys(TaskShape.TASK)).allSatisfy(k -> assertThat(docs).contains("`" + k + "`"));
        assertThat(keys(SuiteShape.SUITE)).allSatisfy(k -> assertThat(docs).contains("`" + k + "`"));
    }

    @Test
    void the_documentation_names_every_rate_and_its_example_fits_the_schema() throws Exception {
        String docs = Files.readString(Path.of("docs/rates.md"));

        assertThat(keys(RateShape.RATES)).allSatisfy(k -> assertThat(docs).contains(k + ":"));
        assertThat(errors("rates", YamlTree.read(Path.of("docs/rates.yaml")))).isEmpty();
        assertThat(docs).contains(Files.readString(Path.of("docs/rates.yaml")));
    }

    private static List<String> keys(Shape shape) {
        return switch (shape) {
            case Shape.MapOf m -> m.keys().stream().flatMap(k -> Stream.concat(Stream.of(k.name()), keys(k.shape()).stream())).toList();
            case Shape.ListOf l -> keys(l.each());
            case Shape.Either e -> keys(e.full());
            default -> List.of();
        };
    }

    private static List<Path> starterTasks() throws IOException {
        try (Stream<Path> folders = Files.list(STARTER.resolve("tasks"))) {
            return folders.map(f -> f.resolve("task.yaml")).sorted().toList();
        }
    }

    private static List<?> errors(String schema, Node node) {
        String json = Json.of(SettingTree.of(node));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.of(Schema.named(schema).orElseThrow())).validate(json, InputFormat.JSON);
    }
}
