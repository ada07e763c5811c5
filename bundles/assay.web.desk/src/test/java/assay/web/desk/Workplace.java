// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import assay.analysis.AgreementsService;
import assay.core.content.Digest;
import assay.core.grading.GradingPlan;
import assay.core.grading.ScoringProfile;
import assay.core.run.CellId;
import assay.core.run.Limits;
import assay.core.run.Plan;
import assay.core.run.Schedule;
import assay.core.run.Stamp;
import assay.core.run.SuiteRef;
import assay.core.run.TurnId;
import assay.core.settings.Settings;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.Expert;
import assay.core.spi.desk.Filing;
import assay.core.spi.desk.Question;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.spi.web.Form;
import assay.core.spi.web.Role;
import assay.core.spi.web.Visit;
import assay.core.spi.web.Visitor;
import assay.core.task.Brief;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Rubric;
import assay.core.task.Scale;
import assay.core.task.Task;
import assay.core.work.ModelName;
import assay.core.work.Spent;
import assay.core.work.Submission;
import assay.core.work.Worker;
import assay.desk.queue.StoredDesk;
import assay.suite.text.JsonTexts;
import assay.testkit.engine.FakeLending;
import assay.testkit.engine.MemoryRunStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A desk with people and items, and the view over it. */
final class Workplace {
    private static final Stamp STAMP = new Stamp("desk", "assay.desk", "0.1.0", "ab".repeat(32));

    final RunStore store = QuickStore.before(new MemoryRunStore());
    final Texts texts = new JsonTexts();
    final Desk desk = new StoredDesk(store, texts, Clock.systemUTC(), Duration.ofMinutes(60), Duration.ofMinutes(2), () -> STAMP);
    final DeskView view = new DeskView(s -> desk, texts, new AgreementsService(), new FakeLending());

    Workplace(int items, int raters) {
        Worker worker = Worker.withModel("single", new ModelName("acme", "wonder-7b"), Settings.EMPTY);
        Plan plan = new Plan(List.of(new SuiteRef("s", "1", "S", "ab".repeat(32), items)), List.of(worker), new Schedule(1, 0, 1, 1), Limits.DEFAULT, GradingPlan.DEFAULTS, ScoringProfile.UPBENCH,
                List.of());
        store.append(new Fact.Run("r", texts.plan(plan), Instant.now(), List.of(STAMP)));
        Task task = new Task("memo", new Brief("Memo", "Write <b>a memo</b>."), new Rubric(List.of(new Criterion("figures", "Every figure agrees", Importance.CRITICAL, new GraderChoice("human", Settings.EMPTY)))));
        String json = texts.task(task);
        Submission handed = new Submission("By wonder-7b: <script>1</script>", List.of(), Spent.NOTHING);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            facts.add(new Fact.TaskText("r", i, task.id(), digest(json), json));
            facts.add(new Fact.Handed("r", new CellId(i, 0, 0), 0, digest("a" + i), handed, Optional.empty(), STAMP, Instant.now()));
        }
        store.append(facts);
        for (String name : List.of("anna", "ben", "cleo")) desk.enroll(new Expert(name, List.of(), name.equals("cleo")));
        List<Question> questions = List.of(question("figures", Importance.CRITICAL, Scale.BINARY), question("tone", Importance.OPTIONAL, new Scale(1, 5, 4)), question("invented", Importance.PITFALL, Scale.BINARY));
        desk.file(IntStream.range(0, items).mapToObj(i -> new Filing(new TurnId("r", new CellId(i, 0, 0), 0), "memo", questions, raters, List.of(), "grading", Optional.empty())).toList());
    }

    private static Question question(String id, Importance importance, Scale scale) {
        return new Question(id, "Criterion " + id, importance, scale, Optional.empty(), digest(id));
    }

    private static Digest digest(String of) {
        return Digest.of(of.getBytes(StandardCharsets.UTF_8));
    }

    Visit visit(String name, Role role, String... path) {
        return new Visit() {
            @Override
            public List<String> path() {
                return List.of(path);
            }

            @Override
            public Optional<String> query(String key) {
                return Optional.empty();
            }

            @Override
            public RunStore store() {
                return store;
            }

            @Override
            public Visitor visitor() {
                return new Visitor(name, Set.of(role));
            }

            @Override
            public String token() {
                return "token";
            }

            @Override
            public Optional<Form> refused() {
                return Optional.empty();
            }

            @Override
            public String link(List<String> parts, Map<String, String> query) {
                return "/desk" + (parts.isEmpty() ? "" : "/" + String.join("/", parts));
            }

            @Override
            public String asset(String asset) {
                return "/static/desk/" + asset;
            }
        };
    }

    String page(String name, Role role, String... path) throws Exception {
        StringBuilder out = new StringBuilder();
        view.render(visit(name, role, path), out);
        return out.toString();
    }

    /** @param pairs field, value, field, value */
    static Form form(String... pairs) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) fields.put(pairs[i], Arrays.asList(pairs[i + 1]));
        return new Form() {
            @Override
            public List<String> texts(String field) {
                return fields.getOrDefault(field, List.of());
            }

            @Override
            public List<assay.core.content.Blob> files(String field) {
                return List.of();
            }
        };
    }
}
