// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.agreement.Coefficient;
import assay.analysis.agreement.Finding;
import assay.analysis.agreement.Grid;
import assay.analysis.agreement.Measure;
import assay.analysis.ratings.Rating;
import assay.analysis.ratings.Ratings;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Findings as a table and as JSON, with what was left out. */
final class AgreementShown {
    private final Call call;
    private final Ratings ratings;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Setting> documents = new ArrayList<>();

    AgreementShown(Call call, Ratings ratings) {
        this.call = call;
        this.ratings = ratings;
    }

    void add(String slice, List<String> raters, Measure measure, Finding f) {
        String value = f.coefficient() instanceof Coefficient.Known k ? digits(k.value()) : "undefined";
        String reason = f.coefficient() instanceof Coefficient.Undefined u ? u.reason() : "";
        rows.add(List.of(slice.isEmpty() ? "all" : slice, raters.size() > 3 ? raters.size() + " raters" : String.join(", ", raters), measure.label(), value,
                f.interval().map(i -> digits(i.low()) + " to " + digits(i.high())).orElse("–"), "" + f.items(), "" + f.ratings(), reason));
        Settings fields = Settings.EMPTY.with("measure", measure.label()).with("raters", Setting.ofTexts(raters));
        if (!slice.isEmpty()) fields = fields.with("slice", slice);
        fields = switch (f.coefficient()) {
            case Coefficient.Known k -> fields.with("value", Shown.real(k.value()));
            case Coefficient.Undefined u -> fields.with("undefined", u.reason());
        };
        if (f.interval().isPresent()) {
            Finding.Interval i = f.interval().get();
            fields = fields.with("interval", new Setting.Items(List.of(Shown.real(i.low()), Shown.real(i.high())))).with("method", i.method());
        }
        documents.add(fields.with("items", f.items()).with("ratings", f.ratings()));
    }

    void on(Console console) {
        console.table(List.of(RatingOptions.text(call, "by").orElse(""), "raters", "measure", "value", "95 %", "items", "ratings", ""), rows);
        List<Setting> raters = new ArrayList<>();
        for (String rater : ratings.raters()) raters.add(rater(rater, ratings.all().stream().filter(r -> r.rater().equals(rater)).toList()));
        Settings left = Settings.EMPTY;
        for (var out : ratings.left().entrySet()) {
            String why = out.getKey().isEmpty() ? "empty" : out.getKey();
            console.note("Left out: " + out.getValue() + " × " + why + ".");
            left = left.with(why, out.getValue());
        }
        Settings read = Settings.EMPTY;
        for (var word : RatingOptions.read(call).entrySet()) {
            console.note("Read \"" + word.getKey() + "\" as " + word.getValue() + ".");
            read = read.with(word.getKey(), word.getValue());
        }
        ratings.unused().forEach(w -> console.note("\"" + w + "\" does not occur."));
        console.json(Settings.EMPTY.with("files", Setting.ofTexts(call.values("file"))).with("read", read).with("leftOut", left)
                .with("raters", new Setting.Items(raters)).with("agreement", new Setting.Items(documents)));
    }

    private static Settings rater(String name, List<Rating> theirs) {
        Settings fields = Settings.EMPTY.with("rater", name).with("ratings", theirs.size());
        if (!theirs.isEmpty() && theirs.stream().allMatch(r -> Grid.isNumber(r.label())))
            fields = fields.with("mean", Shown.real(theirs.stream().mapToDouble(r -> Double.parseDouble(r.label())).sum() / theirs.size()));
        return fields;
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
