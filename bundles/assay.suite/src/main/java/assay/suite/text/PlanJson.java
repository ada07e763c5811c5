// SPDX-License-Identifier: Apache-2.0
package assay.suite.text;

import assay.core.content.Digest;
import assay.core.grading.GradingPlan;
import assay.core.grading.ScoringProfile;
import assay.core.money.Money;
import assay.core.run.Limits;
import assay.core.run.Plan;
import assay.core.run.PolicyChoice;
import assay.core.run.Route;
import assay.core.run.RunRates;
import assay.core.run.Schedule;
import assay.core.run.SuiteRef;
import assay.core.settings.Settings;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.work.ModelName;
import assay.core.work.PromptFile;
import assay.core.work.Worker;
import assay.suite.tree.Node;
import assay.suite.tree.SettingTree;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The plan of a run as JSON and back. */
final class PlanJson {
    private PlanJson() {}

    static void write(Json json, Plan plan) throws IOException {
        json.objects("suites", plan.suites(), (j, s) -> j.text("id", s.id()).text("version", s.version()).text("title", s.title())
                .text("digest", s.digest()).number("tasks", s.tasks()));
        json.objects("workers", plan.workers(), PlanJson::worker);
        Schedule s = plan.schedule();
        json.object("schedule", j -> j.number("trials", s.trials()).number("turns", s.turns())
                .number("concurrency", s.concurrency()).number("seed", s.seed()));
        Limits l = plan.limits();
        json.object("limits", j -> j.number("calls", l.calls()).number("steps", l.steps()).text("callTime", l.callTime().toString())
                .text("cellTime", l.cellTime().toString()).text("budget", l.budget().map(m -> m.amount().toPlainString())));
        json.objects("graders", plan.grading().added(), (j, g) -> j.text("grader", g.grader()).settings("with", g.with()));
        json.object("profile", j -> profile(j, plan.profile()));
        json.objects("policies", plan.policies(), (j, p) -> j.text("policy", p.policy()).settings("settings", p.settings()));
        if (!plan.rates().equals(RunRates.USUAL)) json.settings("rates", plan.rates().source()).number("ratesEdition", plan.rates().edition());
        if (plan.route().isPresent()) json.settings("route", plan.route().get().source());
    }

    private static void worker(Json json, Worker worker) throws IOException {
        json.text("solver", worker.solver());
        if (worker.model().isPresent())
            json.text("provider", worker.model().get().provider()).text("model", worker.model().get().model());
        else json.text("variant", worker.variant());
        json.settings("settings", worker.settings());
        if (worker.prompt().isPresent()) json.object("prompt", j -> prompt(j, worker.prompt().get()));
    }

    private static void prompt(Json json, PromptFile file) throws IOException {
        json.text("name", file.name()).number("size", file.size()).text("sha256", file.digest().hex());
    }

    private static void profile(Json json, ScoringProfile profile) throws IOException {
        json.text("name", profile.name()).text("aggregation", profile.aggregation().name());
        json.object("weights", j -> byImportance(j, profile.weights())).object("points", j -> byImportance(j, profile.points()));
        json.texts("gate", List.of(Importance.values()).stream().filter(profile.gate()::contains).map(Enum::name).toList());
    }

    private static void byImportance(Json json, Map<Importance, Double> values) throws IOException {
        for (Importance i : Importance.values()) json.real(i.name(), values.get(i));
    }

    static Plan read(Node.Fields root) {
        Node.Fields s = root.fields("schedule").orElseThrow();
        Node.Fields l = root.fields("limits").orElseThrow();
        return new Plan(
                each(root, "suites", f -> new SuiteRef(text(f, "id"), text(f, "version"), text(f, "title"), text(f, "digest"), whole(f, "tasks"))),
                each(root, "workers", PlanJson::worker),
                new Schedule((int) whole(s, "trials"), (int) whole(s, "turns"), (int) whole(s, "concurrency"), whole(s, "seed")),
                new Limits((int) whole(l, "calls"), (int) whole(l, "steps"), Duration.parse(text(l, "callTime")),
                        Duration.parse(text(l, "cellTime")), l.text("budget").map(Money::usd)),
                new GradingPlan(each(root, "graders", f -> new GraderChoice(text(f, "grader"), settings(f, "with")))),
                profile(root.fields("profile").orElseThrow()),
                each(root, "policies", f -> new PolicyChoice(text(f, "policy"), settings(f, "settings"))),
                new RunRates(settings(root, "rates"), root.number("ratesEdition").map(BigDecimal::intValueExact).orElse(0)),
                root.fields("route").map(SettingTree::of).map(Route::of));
    }

    private static Worker worker(Node.Fields f) {
        Optional<ModelName> model = f.text("model").map(m -> new ModelName(text(f, "provider"), m));
        return new Worker(text(f, "solver"), model, f.text("variant").orElse(""), settings(f, "settings"),
                f.fields("prompt").map(p -> new PromptFile(text(p, "name"), whole(p, "size"), new Digest(text(p, "sha256")))));
    }

    private static ScoringProfile profile(Node.Fields f) {
        return new ScoringProfile(text(f, "name"), ScoringProfile.Aggregation.valueOf(text(f, "aggregation")),
                byImportance(f.fields("weights").orElseThrow()), byImportance(f.fields("points").orElseThrow()),
                f.texts("gate").stream().map(Importance::valueOf).collect(Collectors.toSet()));
    }

    private static Map<Importance, Double> byImportance(Node.Fields f) {
        Map<Importance, Double> values = new EnumMap<>(Importance.class);
        for (Importance i : Importance.values()) values.put(i, f.number(i.name()).orElseThrow().doubleValue());
        return values;
    }

    private static <T> List<T> each(Node.Fields root, String key, Function<Node.Fields, T> make) {
        return root.items(key).stream().map(n -> make.apply((Node.Fields) n)).toList();
    }

    private static Settings settings(Node.Fields f, String key) {
        return f.fields(key).map(SettingTree::of).orElse(Settings.EMPTY);
    }

    private static String text(Node.Fields f, String key) {
        return f.text(key).orElseThrow();
    }

    private static long whole(Node.Fields f, String key) {
        return f.number(key).map(BigDecimal::longValueExact).orElseThrow();
    }
}
