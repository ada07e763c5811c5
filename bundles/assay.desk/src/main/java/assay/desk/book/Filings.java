// SPDX-License-Identifier: Apache-2.0
package assay.desk.book;

import assay.core.content.Digest;
import assay.core.run.CellId;
import assay.core.run.TurnId;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.desk.Filing;
import assay.core.spi.desk.Question;
import assay.core.task.Importance;
import assay.core.task.Scale;
import java.math.BigDecimal;

/** Filings as trees of settings, and back. */
final class Filings {
    private Filings() {}

    static Settings write(Filing f) {
        Settings s = Settings.EMPTY.with("run", f.at().run()).with("cell-task", f.at().cell().task()).with("worker", f.at().cell().worker())
                .with("trial", f.at().cell().trial()).with("turn", f.at().turn()).with("task", f.task()).with("raters", f.raters())
                .with("fields", Setting.ofTexts(f.fields())).with("purpose", f.purpose())
                .with("questions", new Setting.Items(f.questions().stream().<Setting>map(Filings::write).toList()));
        return f.recordAs().isPresent() ? s.with("record-as", f.recordAs().get()) : s;
    }

    static Filing read(Settings s) {
        CellId cell = new CellId(s.number("cell-task").orElseThrow().longValue(), s.whole("worker").orElseThrow(), s.whole("trial").orElseThrow());
        return new Filing(new TurnId(s.needText("run"), cell, s.whole("turn").orElseThrow()), s.needText("task"),
                s.list("questions").stream().map(q -> question((Settings) q)).toList(), s.whole("raters").orElseThrow(), s.texts("fields"),
                s.needText("purpose"), s.text("record-as"));
    }

    private static Settings write(Question q) {
        Settings s = Settings.EMPTY.with("criterion", q.criterion()).with("text", q.text()).with("importance", q.importance().name())
                .with("min", number(q.scale().min())).with("max", number(q.scale().max())).with("pass-at", number(q.scale().passAt()))
                .with("meaning", q.meaning().hex());
        return q.author().isPresent() ? s.with("author", q.author().get()) : s;
    }

    private static Question question(Settings s) {
        Scale scale = new Scale(real(s, "min"), real(s, "max"), real(s, "pass-at"));
        return new Question(s.needText("criterion"), s.needText("text"), Importance.valueOf(s.needText("importance")), scale, s.text("author"),
                new Digest(s.needText("meaning")));
    }

    private static Setting number(double value) {
        return Setting.of(BigDecimal.valueOf(value));
    }

    private static double real(Settings s, String key) {
        return s.number(key).orElseThrow().doubleValue();
    }
}
