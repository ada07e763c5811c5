// SPDX-License-Identifier: Apache-2.0
package assay.desk.book;

import assay.core.content.Digest;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.desk.Expert;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Practice;
import assay.core.spi.desk.Remark;
import assay.core.spi.desk.Tick;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Entries as trees of settings, and back. */
final class Notation {
    private static final String KIND = "kind";

    private Notation() {}

    static Settings write(Entry entry) {
        return switch (entry) {
            case Entry.Enrolled e -> of("enrolled").with("name", e.expert().name()).with("fields", Setting.ofTexts(e.expert().fields()))
                    .with("adjudicates", e.expert().adjudicates());
            case Entry.Filed e -> of("filed").with("item", e.item()).with("filing", Filings.write(e.filing()));
            case Entry.Reserved e -> seat("reserved", e.item(), e.expert()).with("until", e.until().toString());
            case Entry.Drafted e -> seat("drafted", e.item(), e.expert()).with("version", e.version()).with("marks", marks(e.marks()))
                    .with("until", e.until().toString());
            case Entry.Practised e -> of("practised").with("item", e.item()).with("filing", Filings.write(e.filing())).with("aim", e.aim().name()).with("of", e.of())
                    .with("only", e.only()).with("marks", marks(e.known()));
            case Entry.Prioritised e -> of("prioritised").with("item", e.item()).with("priority", e.priority());
            case Entry.Ticked e -> seat("ticked", e.item(), e.expert()).with("tick", e.tick().name());
            case Entry.Noticed e -> seat("noticed", e.item(), e.expert()).with("remarks", remarks(e.remarks()));
            case Entry.HandedIn e -> said("handed-in", e.item(), e.said());
            case Entry.Skipped e -> seat("skipped", e.item(), e.expert()).with("reason", e.reason());
            case Entry.Settled e -> said("settled", e.item(), e.said());
        };
    }

    static Entry read(Settings s) {
        return switch (s.needText(KIND)) {
            case "enrolled" -> new Entry.Enrolled(new Expert(s.needText("name"), s.texts("fields"), s.flag("adjudicates").orElse(false)));
            case "filed" -> new Entry.Filed(s.needText("item"), Filings.read(s.map("filing").orElseThrow()));
            case "reserved" -> new Entry.Reserved(s.needText("item"), s.needText("expert"), Instant.parse(s.needText("until")));
            case "drafted" -> new Entry.Drafted(s.needText("item"), s.needText("expert"), s.whole("version").orElseThrow(), marks(s),
                    Instant.parse(s.needText("until")));
            case "practised" -> new Entry.Practised(s.needText("item"), Filings.read(s.map("filing").orElseThrow()), Practice.Aim.valueOf(s.needText("aim")),
                    s.needText("of"), s.needText("only"), marks(s));
            case "prioritised" -> new Entry.Prioritised(s.needText("item"), s.whole("priority").orElseThrow());
            case "ticked" -> new Entry.Ticked(s.needText("item"), s.needText("expert"), Tick.valueOf(s.needText("tick")));
            case "noticed" -> new Entry.Noticed(s.needText("item"), s.needText("expert"), s.list("remarks").stream().map(v -> (Settings) v)
                    .map(r -> new Remark(Remark.Kind.valueOf(r.needText("kind")), r.needText("subject"), r.needText("text"))).toList());
            case "handed-in" -> new Entry.HandedIn(s.needText("item"), said(s));
            case "skipped" -> new Entry.Skipped(s.needText("item"), s.needText("expert"), s.needText("reason"));
            case "settled" -> new Entry.Settled(s.needText("item"), said(s));
            default -> throw new IllegalStateException("the desk of this store was kept by a newer Assay: it notes \"" + s.needText(KIND) + "\"");
        };
    }

    private static Settings of(String kind) {
        return Settings.EMPTY.with(KIND, kind);
    }

    private static Settings seat(String kind, String item, String expert) {
        return of(kind).with("item", item).with("expert", expert);
    }

    private static Settings said(String kind, String item, Entry.Said said) {
        Settings meanings = Settings.EMPTY;
        for (Map.Entry<String, Digest> m : said.meanings().entrySet()) meanings = meanings.with(m.getKey(), m.getValue().hex());
        return seat(kind, item, said.expert()).with("revision", said.revision()).with("marks", marks(said.marks())).with("meanings", meanings)
                .with("millis", said.spent().toMillis()).with("reason", said.reason());
    }

    private static Entry.Said said(Settings s) {
        Map<String, Digest> meanings = new LinkedHashMap<>();
        Settings written = s.map("meanings").orElseThrow();
        written.keys().forEach(k -> meanings.put(k, new Digest(written.needText(k))));
        return new Entry.Said(s.needText("expert"), s.whole("revision").orElseThrow(), marks(s), meanings,
                Duration.ofMillis(s.number("millis").orElseThrow().longValue()), s.needText("reason"));
    }

    private static Setting remarks(List<Remark> remarks) {
        return new Setting.Items(remarks.stream().<Setting>map(r -> Settings.EMPTY.with("kind", r.kind().name()).with("subject", r.subject()).with("text", r.text())).toList());
    }

    private static Setting marks(List<Mark> marks) {
        return new Setting.Items(marks.stream().<Setting>map(m -> {
            Settings s = Settings.EMPTY.with("criterion", m.criterion()).with("said", m.said().name()).with("evidence", m.evidence()).with("fix", m.fix());
            return m.rating().isPresent() ? s.with("rating", Setting.of(BigDecimal.valueOf(m.rating().getAsDouble()))) : s;
        }).toList());
    }

    private static List<Mark> marks(Settings s) {
        return s.list("marks").stream().map(v -> (Settings) v).map(m -> new Mark(m.needText("criterion"), Mark.Said.valueOf(m.needText("said")),
                m.number("rating").map(n -> OptionalDouble.of(n.doubleValue())).orElse(OptionalDouble.empty()), m.needText("evidence"), m.needText("fix"))).toList();
    }
}
