// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.agreement.Coefficient;
import assay.analysis.agreement.Finding;
import assay.analysis.labels.Strata;
import assay.analysis.ratings.Rating;
import assay.analysis.ratings.Ratings;
import assay.analysis.statistic.Intervals;
import assay.analysis.trust.Calibration;
import assay.analysis.trust.Confusion;
import assay.analysis.trust.Figure;
import assay.analysis.trust.Figures;
import assay.analysis.trust.Judged;
import assay.analysis.trust.Roles;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Console;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is said of a judge as a table and as JSON, with what was left out. */
final class TrustShown {
    private final Call call;
    private final Roles roles;
    private final List<String> people;
    private final String positive;
    private final int samples;
    private final boolean strata;
    private final Map<String, BigDecimal> costs;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Setting> documents = new ArrayList<>();
    private final List<Setting> confusions = new ArrayList<>();
    private final List<List<String>> bins = new ArrayList<>();
    private final List<Setting> binDocuments = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final SortedMap<String, Integer> left = new TreeMap<>();
    private Optional<Strata> weighing = Optional.empty();

    TrustShown(Call call, Roles roles, List<String> people, String positive, int samples, boolean strata, Map<String, BigDecimal> costs) {
        this.call = call;
        this.roles = roles;
        this.people = people;
        this.positive = positive;
        this.samples = samples;
        this.strata = strata;
        this.costs = costs;
    }

    /** The first is of all. What a file cost was for all of it, so a slice of a file has no figure for each dollar. */
    void slice(String name, List<Rating> ratings) {
        boolean all = name.isEmpty();
        List<Judged> judged = roles.judged(ratings, all ? left : new TreeMap<>());
        if (all && strata) weighing = Optional.of(new Strata(judged, positive));
        List<Judged> things = weighing.map(w -> w.weighted(judged)).orElse(judged);
        confusion(name, things);
        for (Figure f : Figures.of(things, positive, samples, Optional.ofNullable(costs.get(name)))) figure(name, f);
        if (all && roles.probability().isPresent()) Calibration.bins(things, positive).forEach(this::bin);
    }

    private void confusion(String name, List<Judged> things) {
        Confusion c = Confusion.of(things, positive);
        long labelled = things.stream().filter(Judged::isLabelled).count();
        notes.add((name.isEmpty() ? "" : name + ": ") + things.size() + " judged, " + labelled + " of them labelled. Right: " + plain(c.truePositive())
                + " positive, " + plain(c.trueNegative()) + " negative. Wrong: " + plain(c.falsePositive()) + " called positive, "
                + plain(c.falseNegative()) + " called negative" + (roles.inclusion().isPresent() || strata ? ", weighted." : "."));
        Settings fields = name.isEmpty() ? Settings.EMPTY : Settings.EMPTY.with("slice", name);
        confusions.add(fields.with("judged", things.size()).with("labelled", labelled).with("truePositive", Shown.real(c.truePositive()))
                .with("falsePositive", Shown.real(c.falsePositive())).with("falseNegative", Shown.real(c.falseNegative()))
                .with("trueNegative", Shown.real(c.trueNegative())));
    }

    private void figure(String slice, Figure f) {
        String value = f.value() instanceof Coefficient.Known k ? digits(k.value()) : "undefined";
        String reason = f.value() instanceof Coefficient.Undefined u ? u.reason() : "";
        rows.add(List.of(slice.isEmpty() ? "all" : slice, f.name(), value, f.interval().map(i -> digits(i.low()) + " to " + digits(i.high())).orElse("–"),
                "" + f.n(), reason));
        documents.add(document(slice, f));
    }

    static Settings document(String slice, Figure f) {
        Settings fields = (slice.isEmpty() ? Settings.EMPTY : Settings.EMPTY.with("slice", slice)).with("figure", f.name());
        fields = switch (f.value()) {
            case Coefficient.Known k -> fields.with("value", Shown.real(k.value()));
            case Coefficient.Undefined u -> fields.with("undefined", u.reason());
        };
        if (f.interval().isPresent()) {
            Finding.Interval i = f.interval().get();
            fields = fields.with("interval", new Setting.Items(List.of(Shown.real(i.low()), Shown.real(i.high())))).with("method", i.method());
        }
        return fields.with("n", f.n());
    }

    private void bin(Calibration.Bin b) {
        bins.add(List.of(String.format(Locale.ROOT, "%.1f to %.1f", b.from(), b.to()), "" + b.n(), digits(b.said()), digits(b.seen()),
                Intervals.wilson(b.seen() * b.n(), b.n()).filter(e -> roles.inclusion().isEmpty() && !strata).map(e -> digits(e.low()) + " to " + digits(e.high())).orElse("–")));
        binDocuments.add(Settings.EMPTY.with("from", Shown.real(b.from())).with("to", Shown.real(b.to())).with("n", b.n())
                .with("said", Shown.real(b.said())).with("seen", Shown.real(b.seen())));
    }

    void on(Console console, Ratings ratings) {
        notes.forEach(console::note);
        weighing.ifPresent(w -> w.unseen().forEach(u -> console.note("Nobody looked at anything of the stratum \"" + u + "\": no figure speaks for it.")));
        console.table(List.of(RatingOptions.text(call, "by").orElse(""), "figure", "value", "95 %", "n", ""), rows);
        if (!bins.isEmpty()) console.table(List.of("probability", "n", "said", "seen", "95 %"), bins);
        ratings.left().forEach((why, n) -> left.merge(why.isEmpty() ? "empty" : why, n, Integer::sum));
        Settings out = Settings.EMPTY;
        for (var e : left.entrySet()) {
            console.note("Left out: " + e.getValue() + " × " + e.getKey() + ".");
            out = out.with(e.getKey(), e.getValue());
        }
        Settings read = Settings.EMPTY;
        for (var word : RatingOptions.read(call).entrySet()) {
            console.note("Read \"" + word.getKey() + "\" as " + word.getValue() + ".");
            read = read.with(word.getKey(), word.getValue());
        }
        ratings.unused().forEach(w -> console.note("\"" + w + "\" does not occur."));
        Settings fields = Settings.EMPTY.with("files", Setting.ofTexts(call.values("file"))).with("judge", roles.judge())
                .with("reference", Setting.ofTexts(people)).with("positive", positive).with("read", read).with("leftOut", out);
        if (costs.containsKey("")) fields = fields.with("costUsd", costs.get("").toPlainString());
        console.json(fields.with("confusion", new Setting.Items(confusions)).with("figures", new Setting.Items(documents))
                .with("reliability", new Setting.Items(binDocuments)));
    }

    private static String plain(double count) {
        return count == Math.rint(count) ? "" + (long) count : String.format(Locale.ROOT, "%.1f", count);
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
