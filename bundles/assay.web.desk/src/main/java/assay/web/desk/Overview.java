// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import assay.core.spi.desk.Desk;
import assay.core.spi.desk.ItemState;
import assay.core.spi.desk.Marked;
import assay.core.spi.desk.Practice;
import assay.core.spi.desk.Remark;
import assay.core.spi.desk.Remarked;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The desk for those who run it: its items, what was handed in too quickly, and what practice tells of the graders.
 *
 * @param all how many items there are; only some are shown
 */
public record Overview(int all, long answered, List<Line> items, List<String> quick, List<Drift> drift, List<String> remarks) {
    private static final int SHOWN = 200;

    /** One item. */
    public record Line(ItemState state, boolean settled) {
        public String seats() {
            return String.join(", ", state.seats().stream().map(s -> s.expert() + " " + s.state().name().toLowerCase(java.util.Locale.ROOT)).toList());
        }
    }

    /** What a person said of an item for training, or said again. */
    public record Drift(String expert, String aim, String item, int same, int of) {}

    static Overview of(Desk desk) {
        List<ItemState> all = desk.items();
        List<Line> lines = all.stream().limit(SHOWN).map(i -> new Line(i, i.answered() && i.disputed().isEmpty())).toList();
        List<String> quick = new ArrayList<>();
        for (Quick.Found f : Quick.of(all)) quick.add(f.item() + ": " + f.marked().expert() + " took " + f.marked().spent().toSeconds() + " s for " + f.marked().marks().size() + " criteria");
        List<Drift> drift = new ArrayList<>();
        for (Practice p : desk.practices()) for (Marked m : p.state().latest()) drift.add(drift(desk, p, m));
        List<String> remarks = new ArrayList<>();
        for (Line l : lines) for (Remarked r : desk.remarks(l.state().id())) if (r.remark().kind() != Remark.Kind.SHOWN) remarks.add(told(r));
        return new Overview(all.size(), all.stream().filter(ItemState::answered).count(), lines, quick, drift, remarks);
    }

    private static Drift drift(Desk desk, Practice p, Marked m) {
        var before = p.aim() == Practice.Aim.TRAINING ? p.known()
                : desk.state(p.of()).stream().flatMap(s -> s.latest().stream()).filter(o -> o.expert().equals(m.expert())).flatMap(o -> o.marks().stream()).toList();
        Set<String> same = new java.util.HashSet<>();
        m.marks().forEach(mark -> before.stream().filter(b -> b.criterion().equals(mark.criterion()) && b.said() == mark.said()).forEach(b -> same.add(b.criterion())));
        return new Drift(m.expert(), p.aim().name().toLowerCase(java.util.Locale.ROOT), p.of(), same.size(), m.marks().size());
    }

    private static String told(Remarked r) {
        return r.item() + ": " + r.expert() + " · " + r.remark().kind().name().toLowerCase(java.util.Locale.ROOT) + (r.remark().subject().isEmpty() ? "" : " " + r.remark().subject())
                + (r.remark().text().isEmpty() ? "" : ": " + r.remark().text());
    }
}
