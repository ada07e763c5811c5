// SPDX-License-Identifier: Apache-2.0
package assay.suite.text;

import assay.core.content.Blob;
import assay.core.money.Money;
import assay.core.settings.Settings;
import assay.core.task.Annotations;
import assay.core.task.Background;
import assay.core.task.Criterion;
import assay.core.task.Deliverable;
import assay.core.task.GraderChoice;
import assay.core.task.HumanEffort;
import assay.core.task.Labels;
import assay.core.task.Price;
import assay.core.task.Scale;
import assay.core.task.Screening;
import assay.core.task.Task;
import assay.core.task.Weighing;
import assay.core.task.Worth;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Writes a task with the keys of {@code task.yaml}, always in the same order. */
public final class TaskJson {
    private final Json.Element<Blob> files;

    /** @param files how a file is written */
    public TaskJson(Json.Element<Blob> files) {
        this.files = files;
    }

    public void write(Json json, Task task) throws IOException {
        json.text("id", task.id()).text("title", task.brief().title());
        labels(json, task.labels());
        worth(json, task.worth());
        background(json, task.background());
        json.text("instructions", task.brief().instructions()).texts("tools", task.brief().tools());
        json.objects("attachments", task.brief().attachments(), files);
        json.objects("deliverables", task.brief().deliverables(), TaskJson::deliverable);
        json.objects("reference", task.key().reference(), files);
        json.objects("materials", task.key().materials(), files);
        json.objects("rubric", task.rubric().criteria(), TaskJson::criterion);
    }

    private static void labels(Json json, Labels labels) throws IOException {
        json.text("category", labels.category()).texts("capabilities", labels.capabilities()).texts("tags", labels.tags());
        if (labels.data() == Labels.Secrecy.CONFIDENTIAL) json.text("data", "confidential");
    }

    private static void worth(Json json, Worth worth) throws IOException {
        if (worth.price().isPresent()) json.object("price", j -> price(j, worth.price().get()));
        if (worth.human().isPresent()) json.object("human", j -> human(j, worth.human().get()));
        if (worth.deadline().isPresent()) json.object("deadline", j -> j.number("minutes", minutes(worth.deadline().get())));
    }

    private static void price(Json json, Price price) throws IOException {
        money(json, price.amount());
        json.text("basis", word(price.basis()));
        if (!price.amount().equals(price.usd())) json.number("usd", price.usd().amount());
        json.text("rate-date", price.rateDate());
    }

    private static void human(Json json, HumanEffort human) throws IOException {
        json.number("minutes", minutes(human.time())).object("hourly", j -> money(j, human.hourly()));
        if (human.success().isPresent()) json.real("success", human.success().getAsDouble());
    }

    private static void money(Json json, Money money) throws IOException {
        json.number("amount", money.amount()).text("currency", money.currency());
    }

    /** With so many digits that reading gives the same nanosecond. */
    private static BigDecimal minutes(Duration time) {
        return BigDecimal.valueOf(time.toNanos()).divide(BigDecimal.valueOf(60_000_000_000L), 13, RoundingMode.HALF_EVEN);
    }

    private static void background(Json json, Background b) throws IOException {
        if (b.platform().isPresent() || b.licence().isPresent() || b.created().isPresent() || b.url().isPresent())
            json.object("origin", j -> j.text("platform", b.platform()).text("licence", b.licence()).text("created", b.created()).text("url", b.url()));
        if (!b.screening().equals(Screening.NONE)) json.object("screening", j -> screening(j, b.screening()));
    }

    private static void screening(Json json, Screening screening) throws IOException {
        for (var answer : screening.answers().entrySet()) json.flag(answer.getKey(), answer.getValue());
        json.text("reviewer", screening.reviewer()).text("reason", screening.reason());
    }

    private static void deliverable(Json json, Deliverable d) throws IOException {
        json.text("name", d.name()).text("type", d.type()).texts("options", d.options());
    }

    private static void criterion(Json json, Criterion c) throws IOException {
        json.text("id", c.id()).text("importance", word(c.importance())).text("text", c.text());
        notes(json, c.notes());
        weighing(json, c.weighing());
        json.text("grader", c.grader().map(GraderChoice::grader));
        json.settings("with", c.grader().map(GraderChoice::with).orElse(Settings.EMPTY));
    }

    private static void notes(Json json, Annotations notes) throws IOException {
        json.text("dimension", notes.dimension()).text("kind", notes.kind()).text("author", notes.author());
        json.texts("tags", notes.tags()).texts("depends-on", notes.dependsOn());
    }

    private static void weighing(Json json, Weighing w) throws IOException {
        json.real("points", w.points()).real("weight", w.weight()).text("parent", w.parent());
        Scale s = w.scale();
        if (!s.equals(Scale.BINARY)) json.object("scale", j -> j.real("min", s.min()).real("max", s.max()).real("pass-at", s.passAt()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
