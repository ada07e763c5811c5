// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import assay.core.content.Blob;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.ItemState;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Marked;
import assay.core.spi.desk.Practice;
import assay.core.spi.desk.Question;
import assay.core.spi.desk.Remarked;
import assay.core.spi.suite.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everything that people said: a row a mark, every revision, in the order of the items, with the time, a pseudonym of the rater and the version of the criterion. */
final class Export {
    private static final List<String> COLUMNS = List.of("kind", "item", "run", "cell", "turn", "task", "purpose", "criterion", "importance", "criterion_version", "rater", "revision", "counts", "said", "rating",
            "evidence", "fix", "reason", "item_seconds", "implausibly_quick", "at");

    private final Desk desk;
    private final List<String> names;
    private final List<Settings> rows = new ArrayList<>();
    private final Set<Quick.Found> quick;

    private Export(Desk desk) {
        this.desk = desk;
        this.names = List.copyOf(new TreeSet<>(desk.experts().stream().map(e -> e.name()).toList()));
        List<ItemState> items = desk.items();
        this.quick = new HashSet<>(Quick.of(items));
        items.forEach(i -> item(i, i.filing().purpose()));
        for (Practice p : desk.practices()) item(p.state(), p.state().filing().purpose());
    }

    static Blob jsonl(Desk desk, Texts texts) {
        StringBuilder out = new StringBuilder();
        new Export(desk).rows.forEach(r -> out.append(texts.json(r)).append('\n'));
        return Blob.ofText("desk.jsonl", "application/jsonl", out.toString());
    }

    static Blob csv(Desk desk) {
        StringBuilder out = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (Settings row : new Export(desk).rows)
            out.append(String.join(",", COLUMNS.stream().map(c -> field(row.get(c).map(Export::text).orElse(""))).toList())).append("\r\n");
        return Blob.ofText("desk.csv", "text/csv", out.toString());
    }

    private static String text(Setting s) {
        return s instanceof Setting.Text t ? t.value() : s.toString();
    }

    /** Quoted where it must be, and never a formula for the program that opens it. */
    private static String field(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 && !value.matches("-?[0-9.]+") ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private void item(ItemState i, String purpose) {
        for (Marked m : i.marked()) marks("mark", i, purpose, m, counts(i, m));
        for (Marked m : i.settled()) marks("settlement", i, purpose, m, true);
        for (Remarked r : desk.remarks(i.id()))
            rows.add(of("remark", i, purpose).with("rater", pseudonym(r.expert())).with("said", r.remark().kind().name().toLowerCase(java.util.Locale.ROOT))
                    .with("criterion", r.remark().subject()).with("reason", r.remark().text()).with("at", r.at().toString()));
    }

    private static boolean counts(ItemState i, Marked m) {
        return i.marked().stream().noneMatch(o -> o.expert().equals(m.expert()) && o.revision() > m.revision() && o.marks().stream().map(Mark::criterion).toList()
                .containsAll(m.marks().stream().map(Mark::criterion).toList()));
    }

    private static Settings of(String kind, ItemState i, String purpose) {
        return Settings.EMPTY.with("kind", kind).with("item", i.id()).with("run", i.filing().at().run()).with("cell", i.filing().at().cell().toString()).with("turn", i.filing().at().turn())
                .with("task", i.filing().task()).with("purpose", purpose);
    }

    private void marks(String kind, ItemState i, String purpose, Marked m, boolean counts) {
        for (Mark mark : m.marks()) {
            Settings row = of(kind, i, purpose).with("criterion", mark.criterion());
            for (Question q : i.filing().questions())
                if (q.criterion().equals(mark.criterion())) row = row.with("importance", q.importance().name().toLowerCase(java.util.Locale.ROOT)).with("criterion_version", q.meaning().hex().substring(0, 12));
            row = row.with("rater", pseudonym(m.expert())).with("revision", m.revision()).with("counts", counts).with("said", mark.said().label());
            if (mark.rating().isPresent()) row = row.with("rating", Setting.of(BigDecimal.valueOf(mark.rating().getAsDouble())));
            rows.add(row.with("evidence", mark.evidence()).with("fix", mark.fix()).with("reason", m.reason()).with("item_seconds", m.spent().toSeconds())
                    .with("implausibly_quick", quick.contains(new Quick.Found(i.id(), m))).with("at", m.at().toString()));
        }
    }

    /** Of each rater another, by the order of the names. */
    private String pseudonym(String expert) {
        return "rater-" + (names.indexOf(expert) + 1);
    }
}
