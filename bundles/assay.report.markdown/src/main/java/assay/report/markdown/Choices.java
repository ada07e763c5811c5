// SPDX-License-Identifier: Apache-2.0
package assay.report.markdown;

import assay.core.economy.Way;
import assay.core.report.Advice;
import assay.core.report.Estimate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who should do the work: four ways, the prices at which the best one changes, and what that hangs on. */
final class Choices {
    private final Page page;

    Choices(Page page) {
        this.page = page;
    }

    void write(List<Advice> advice) throws IOException {
        for (Advice a : advice) {
            page.heading(2, "Who should do it: " + a.worker());
            page.paragraph("Worth a task in US dollars, in four ways. Assumed:");
            page.list(a.assumptions());
            parts(a);
            edges(a);
            swings(a);
        }
    }

    private void parts(Advice a) throws IOException {
        List<String> header = new ArrayList<>(List.of("tasks", "n"));
        for (Way way : Way.values()) header.add(way.label());
        header.addAll(List.of("best", "left out"));
        page.table("lrrrrrll", header, a.parts().stream().map(Choices::row).toList());
    }

    private static List<String> row(Advice.Part part) {
        List<String> row = new ArrayList<>(List.of(part.label(), "" + part.tasks()));
        for (Way way : Way.values())
            row.add(part.ways().stream().filter(w -> w.way() == way).findFirst().map(w -> dollars(w.value())).orElse(Figures.NONE));
        row.add(part.best().map(b -> b.way().label() + (b.clear() ? "" : ", not for certain")).orElse(Figures.NONE));
        Advice.Missing m = part.missing();
        row.add(m.all() == 0 ? "none" : m.price() + " without a price, " + m.minutes() + " without minutes, " + m.work() + " without work");
        return row;
    }

    private void edges(Advice a) throws IOException {
        if (a.edges().isEmpty()) return;
        page.heading(3, "Prices at which the best way changes");
        page.table("lrlr", List.of("below", "price", "above", "seen in resamples"), a.edges().stream()
                .map(e -> List.of(e.below().label(), dollars(e.price()), e.above().label(), Figures.format("%.0f %%", 100 * e.seen()))).toList());
    }

    private void swings(Advice a) throws IOException {
        if (a.swings().isEmpty()) return;
        page.heading(3, "What the choice hangs on");
        page.table("lllrllrl", List.of("assumption", "set to", "best way", "worth", "set to", "best way", "worth", "decides"), a.swings().stream()
                .map(s -> Stream.of(s.assumption(), s.lowSetting(), s.lowBest().label(), dollars(s.low()), s.highSetting(), s.highBest().label(), dollars(s.high()),
                        s.decides() ? "yes" : "no").toList()).toList());
    }

    private static String dollars(Estimate e) {
        return amount(e.value()) + (e.low() < e.high() ? " (" + amount(e.low()) + " to " + amount(e.high()) + ")" : "");
    }

    private static String amount(double dollars) {
        return (dollars < 0 ? "−$" : "$") + Figures.format("%,.2f", Math.abs(dollars));
    }
}
