// SPDX-License-Identifier: Apache-2.0
package assay.suite.text;

import assay.core.content.Blob;
import assay.core.grading.Grounds;
import assay.core.grading.Verdict;
import assay.core.spi.source.RecordedVerdict;
import assay.core.spi.source.Recording;
import assay.core.work.Spent;
import assay.core.work.Usage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;

/** Writes recorded submissions and recorded verdicts, one a line. */
public final class RecordJson {
    private RecordJson() {}

    /** @param files how a file is written */
    public static void recording(Json json, Recording r, Json.Element<Blob> files) throws IOException {
        at(json, r.worker(), r.task(), r.trial(), r.turn());
        json.text("text", r.submission().text()).objects("files", r.submission().files(), files);
        Spent spent = r.submission().spent();
        Usage u = spent.usage();
        if (!u.equals(Usage.NONE)) json.object("usage", j -> j.number("input", u.input()).number("cached-input", u.cachedInput())
                .number("output", u.output()).number("reasoning", u.reasoning()));
        if (!spent.time().isZero()) json.number("seconds", units(spent.time(), 1));
        if (spent.cost().isPresent()) json.number("cost", spent.cost().get().amount());
    }

    public static void verdict(Json json, RecordedVerdict r) throws IOException {
        at(json, r.worker(), r.task(), r.trial(), r.turn());
        Verdict v = r.verdict();
        json.text("criterion", v.criterion()).text("rater", v.rater().name()).text("raterKind", v.rater().kind().label());
        if (v instanceof Verdict.Graded g) json.flag("met", g.met()).real("score", g.rating());
        else json.text("status", v.status());
        Grounds g = v.grounds();
        json.real("confidence", g.confidence());
        if (!g.reason().isEmpty()) json.text("reason", g.reason());
        if (!g.fix().isEmpty()) json.text("fix", g.fix());
        if (!g.spent().human().isZero()) json.number("minutes", units(g.spent().human(), 60));
    }

    private static void at(Json json, String worker, String task, int trial, int turn) throws IOException {
        json.text("worker", worker).text("task", task);
        if (trial > 0) json.number("trial", trial);
        if (turn > 0) json.number("turn", turn);
    }

    private static BigDecimal units(Duration time, int seconds) {
        return BigDecimal.valueOf(time.toNanos()).divide(BigDecimal.valueOf(seconds * 1_000_000_000L), 13, java.math.RoundingMode.HALF_EVEN);
    }
}
