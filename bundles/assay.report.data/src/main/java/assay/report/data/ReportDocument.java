// SPDX-License-Identifier: Apache-2.0
package assay.report.data;

import assay.core.report.AttemptScore;
import assay.core.report.Contrast;
import assay.core.report.CriterionScore;
import assay.core.report.Failures;
import assay.core.report.Report;
import assay.core.report.Slice;
import assay.core.report.TurnScore;
import assay.core.run.Plan;
import assay.core.run.PolicyChoice;
import assay.core.run.Stamp;
import assay.core.run.SuiteRef;
import assay.core.work.Worker;
import java.io.IOException;
import java.util.Optional;

/** A report as JSON fields. */
final class ReportDocument {
    private final Json json;
    private final ScoreFields scores;

    ReportDocument(Json json) {
        this.json = json;
        scores = new ScoreFields(json);
    }

    void write(Report report) throws IOException {
        json.text("run", report.run());
        json.texts("suites", report.plan().suites().stream().map(SuiteRef::id).toList());
        json.text("profile", report.plan().profile().name());
        json.objects("workers", report.board(), s -> scores.write(s, report.totalPrice()));
        json.text("profileText", report.plan().profile().describe());
        json.texts("unranked", report.unranked());
        json.amount("totalPrice", report.totalPrice());
        json.text("currency", report.totalPrice().map(p -> p.currency()));
        json.number("tasks", report.plan().tasks());
        json.number("pricedTasks", report.pricedTasks());
        json.objects("prices", report.detail().prices(), p -> {
            json.text("basis", p.basis().label());
            json.number("tasks", p.tasks());
            json.amount("sum", Optional.of(p.sum()));
        });
        json.objects("contrasts", report.contrasts(), this::contrast);
        json.objects("ranks", report.ranks(), r -> {
            json.text("worker", r.worker());
            json.number("best", r.best());
            json.number("worst", r.worst());
            json.texts("notDistinguishable", r.notDistinguishable());
        });
        json.objects("turns", report.turns(), this::turn);
        json.objects("attempts", report.detail().attempts(), this::attempt);
        json.objects("ablations", report.ablations(), new AblationFields(json)::write);
        json.objects("advice", report.advice(), new AdviceFields(json)::write);
        json.objects("slices", report.slices(), this::slice);
        json.objects("criteria", report.criteria(), this::criterion);
        json.objects("failures", report.failures(), this::failures);
        json.texts("notes", report.notes());
        json.text("started", report.started().toString());
        json.object("plan", () -> plan(report.plan()));
        json.objects("plugins", report.plugins(), this::stamp);
    }

    private void contrast(Contrast c) throws IOException {
        json.text("a", c.a());
        json.text("b", c.b());
        json.estimate("difference", "interval", Optional.of(c.difference()));
        json.number("tasks", c.difference().n());
        json.text("method", c.difference().method());
        json.real("mcNemar", c.p());
        json.text("verdict", c.verdict());
    }

    private void turn(TurnScore t) throws IOException {
        json.text("worker", t.worker());
        json.number("turn", t.turn());
        json.number("complete", t.complete());
        json.number("assessed", t.assessed());
        json.estimate("completionRate", "interval", t.rate());
    }

    private void attempt(AttemptScore a) throws IOException {
        json.text("worker", a.worker());
        json.number("k", a.k());
        json.number("tasks", a.tasks());
        json.estimate("passAtK", "passAtKInterval", a.any());
        json.estimate("passHatK", "passHatKInterval", a.all());
    }

    private void slice(Slice s) throws IOException {
        json.text("by", s.by());
        json.text("value", s.value());
        json.number("tasks", s.tasks());
        json.amount("price", s.price());
        json.objects("workers", s.scores(), x -> scores.write(x, s.price()));
    }

    private void criterion(CriterionScore c) throws IOException {
        json.text("worker", c.worker());
        json.text("by", c.by());
        json.text("value", c.value());
        json.number("right", c.right());
        json.number("settled", c.settled());
        json.estimate("rate", "interval", c.rate());
    }

    private void failures(Failures f) throws IOException {
        json.text("worker", f.worker());
        json.numbers("histogram", f.histogram());
        json.number("nearMisses", f.nearMisses());
        json.number("fatal", f.fatal());
    }

    private void plan(Plan plan) throws IOException {
        json.objects("suites", plan.suites(), s -> {
            json.text("id", s.id());
            json.text("version", s.version());
            json.text("title", s.title());
            json.text("digest", s.digest());
            json.number("tasks", s.tasks());
        });
        json.texts("workers", plan.workers().stream().map(Worker::label).toList());
        json.texts("policies", plan.policies().stream().map(PolicyChoice::label).toList());
        json.texts("addedGraders", plan.grading().added().stream().map(g -> g.grader()).toList());
        json.texts("rates", plan.rates().table().assumptions());
        json.text("ratesSha256", plan.rates().table().digest().hex());
        json.number("trials", plan.schedule().trials());
        json.number("turns", plan.schedule().turns());
        json.number("seed", plan.schedule().seed());
        json.amount("budget", plan.limits().budget());
    }

    private void stamp(Stamp s) throws IOException {
        json.text("name", s.name());
        json.text("bundle", s.bundle());
        json.text("version", s.version());
        json.text("sha256", s.sha256());
    }
}
