// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import assay.core.spi.analysis.Agreed;
import assay.core.spi.analysis.Agreements;
import assay.core.spi.analysis.Opinion;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.ItemState;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Marked;
import assay.core.spi.desk.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How far the people at the desk agree now: by importance of criteria, and by pair of people. */
public record AgreementPage(List<Row> rows, int opinions) {
    /** Bootstrap samples behind an interval, as the command takes them. */
    private static final int SAMPLES = 1000;

    /** With so many opinions, intervals come from fewer samples: the page is asked for again and again. */
    private static final int MANY = 20_000;

    /** One line. */
    public record Row(String slice, String raters, String measure, String value, String interval, int items, int ratings) {}

    /** @param run whose items; empty = all that lie on the desk */
    static AgreementPage of(Desk desk, Agreements agreements, java.util.Optional<String> run) {
        List<Opinion> all = opinions(desk.items().stream().filter(i -> run.map(i.filing().at().run()::equals).orElse(true)).toList());
        if (all.isEmpty()) return new AgreementPage(List.of(), 0);
        return new AgreementPage(agreements.of(all, all.size() > MANY ? SAMPLES / 10 : SAMPLES).stream().map(AgreementPage::row).toList(), all.size());
    }

    /** What each person says now of each question; who cannot say has no opinion. */
    static List<Opinion> opinions(List<ItemState> items) {
        List<Opinion> all = new ArrayList<>();
        for (ItemState i : items) {
            Map<String, Question> asked = new HashMap<>();
            i.filing().questions().forEach(q -> asked.put(q.criterion(), q));
            Map<String, Map<String, Mark>> said = new java.util.TreeMap<>();
            for (Marked m : i.marked()) for (Mark mark : m.marks()) said.computeIfAbsent(m.expert(), e -> new java.util.LinkedHashMap<>()).put(mark.criterion(), mark);
            said.forEach((expert, marks) -> marks.forEach((criterion, mark) -> {
                if (asked.containsKey(criterion) && mark.said() != Mark.Said.UNSURE)
                    all.add(new Opinion(i.filing().at().toString(), criterion, expert, mark.said().label(), asked.get(criterion).importance().name().toLowerCase(Locale.ROOT)));
            }));
        }
        return all;
    }

    private static Row row(Agreed a) {
        boolean percent = a.measure().equals("percent");
        return new Row(a.slice(), a.raters().size() > 2 ? "all " + a.raters().size() : String.join(" – ", a.raters()), percent ? "percent" : "Krippendorff α",
                a.value().isPresent() ? number(a.value().getAsDouble(), percent) : a.reason(), a.interval().map(i -> number(i.low(), percent) + " to " + number(i.high(), percent)).orElse(""), a.items(), a.ratings());
    }

    private static String number(double value, boolean percent) {
        return percent ? String.format(Locale.ROOT, "%.1f %%", value * 100) : String.format(Locale.ROOT, "%.3f", value);
    }
}
