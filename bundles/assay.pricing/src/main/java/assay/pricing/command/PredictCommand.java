// SPDX-License-Identifier: Apache-2.0
package assay.pricing.command;

import assay.core.money.Money;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.suite.Suites;
import assay.core.task.Price;
import assay.core.task.Task;
import assay.core.task.Worth;
import assay.pricing.forest.Errors;
import assay.pricing.forest.Forest;
import assay.pricing.forest.Priced;
import assay.pricing.forest.Pricer;
import assay.pricing.forest.Traits;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code prices predict SUITE [--out DIR]}: what tasks without a price would pay. */
@Component
public final class PredictCommand implements Command {
    private static final int LEAST = 20;
    private static final long MOST_TREES = 5_000;

    private final Suites suites;

    @Activate
    public PredictCommand(@Reference Suites suites) {
        this.suites = suites;
    }

    @Override
    public Usage usage() {
        return new Usage("prices predict", "Predict the prices of tasks that have none",
                "Learns from the agreed prices of a suite (basis fixed) what skills, category and length of the text go with which price, by a"
                        + " random forest over the logarithm of the price, and prints how far it is off: each price is predicted by forests that"
                        + " have not seen it, beside the mean and the median price, which every prediction must beat.\n\n"
                        + "With --out a copy of the suite is written in which tasks without a price have the predicted one, with the basis"
                        + " predicted, which reports flag wherever it shows. The same suite, options and seed give the same prices.",
                List.of(new Usage.Parameter("SUITE", "folder with suite.yaml, or .jsonl file", 1, 1, Usage.Values.FILE)),
                List.of(Usage.Option.value("out", "DIR", "folder of the copy; without it only the errors are printed", "").offering(Usage.Values.FILE),
                        Usage.Option.value("trees", "N", "trees of the forest", "200"),
                        Usage.Option.value("folds", "N", "folds of the cross-validation", "10"),
                        Usage.Option.value("seed", "N", "seed of folds and trees", "1")),
                List.of("prices predict jobs", "prices predict jobs --out jobs-priced"));
    }

    @Override
    public int run(Call call, Console console) throws IOException {
        Path place = call.path(call.parameters().get(0));
        List<Priced> known = new ArrayList<>();
        long[] counts = new long[2];
        Problems problems = new Problems();
        suites.read(place, t -> {
            counts[0]++;
            if (t.worth().price().isEmpty()) counts[1]++;
            t.worth().price().filter(p -> p.basis() == Price.Basis.FIXED).ifPresent(p -> known.add(new Priced(Traits.of(t), p.usd().micros() / 1e6)));
        }, problems);
        problems.orThrow();
        if (known.size() < LEAST)
            throw new UserError(Place.in(call.parameters().get(0)), "The suite has " + known.size() + " agreed prices (basis fixed); a prediction takes at least " + LEAST + ".",
                    "Agree on more prices first, or use hours and wages: import --tables.");
        int trees = (int) number(call, "trees", 1, MOST_TREES);
        long seed = number(call, "seed", Long.MIN_VALUE, Long.MAX_VALUE);
        Map<String, Errors> errors = errors(known, trees, (int) number(call, "folds", 2, known.size()), seed);
        console.line(counts[1] + " of " + counts[0] + " tasks without a price; learnt from " + known.size() + " agreed prices, " + trees + " trees, seed " + seed + ".");
        console.table(List.of("predicted by", "mean absolute error", "median error in per cent"), errors.entrySet().stream()
                .map(e -> List.of(e.getKey(), String.format(Locale.ROOT, "$%,.2f", e.getValue().absolute()), String.format(Locale.ROOT, "%.1f %%", 100 * e.getValue().percentage()))).toList());
        console.note(judgement(errors));
        Settings fields = document(known.size(), counts[1], errors);
        Optional<String> out = call.value("out").filter(o -> !o.isBlank());
        if (out.isPresent()) fields = write(place, call.path(out.get()), out.get(), Forest.of(known, trees, seed), console, fields);
        console.json(fields);
        return 0;
    }

    private static Map<String, Errors> errors(List<Priced> known, int trees, int folds, long seed) {
        Map<String, Errors> errors = new LinkedHashMap<>();
        errors.put("forest", Errors.crossValidated(known, some -> Forest.of(some, trees, seed), folds, seed));
        errors.put("mean price", Errors.crossValidated(known, Pricer::mean, folds, seed));
        errors.put("median price", Errors.crossValidated(known, Pricer::median, folds, seed));
        return errors;
    }

    private static String judgement(Map<String, Errors> errors) {
        Errors forest = errors.get("forest");
        double best = Math.min(errors.get("mean price").absolute(), errors.get("median price").absolute());
        double saved = 1 - forest.absolute() / best;
        return saved > 0 ? String.format(Locale.ROOT, "The forest errs by %.0f %% less than the better of the two.", 100 * saved)
                : "By its mean error the forest is no better than one price for all: do not rely on what it says of a single task.";
    }

    private Settings write(Path from, Path to, String word, Pricer pricer, Console console, Settings fields) throws IOException {
        Problems problems = new Problems();
        Money[] sum = {Money.zero("USD")};
        suites.copy(from, to, t -> {
            if (t.worth().price().isPresent()) return t;
            Money usd = Money.of(BigDecimal.valueOf(pricer.dollars(Traits.of(t))).setScale(2, RoundingMode.HALF_EVEN), "USD");
            sum[0] = sum[0].plus(usd);
            Worth worth = new Worth(Optional.of(new Price(usd, Price.Basis.PREDICTED, usd, Optional.empty())), t.worth().human(), t.worth().deadline());
            return new Task(t.id(), t.brief(), t.rubric(), t.key(), worth, t.labels(), t.background());
        }, problems);
        problems.orThrow();
        console.line("Wrote " + word + "; predicted prices: Σ " + sum[0] + ".");
        return fields.with("out", word).with("predictedSum", sum[0].amount().toPlainString());
    }

    private static Settings document(int known, long lacking, Map<String, Errors> errors) {
        List<Setting> all = new ArrayList<>();
        errors.forEach((by, e) -> all.add(Settings.EMPTY.with("by", by).with("meanAbsoluteError", Setting.of(BigDecimal.valueOf(e.absolute())))
                .with("medianPercentageError", Setting.of(BigDecimal.valueOf(e.percentage())))));
        return Settings.EMPTY.with("agreed", (long) known).with("lacking", lacking).with("errors", new Setting.Items(all));
    }

    private long number(Call call, String option, long least, long most) {
        long n = call.number(option).orElseGet(() -> Long.parseLong(usage().options().stream().filter(o -> o.name().equals(option)).findFirst().orElseThrow().fallback()));
        if (n < least || n > most)
            throw new UserError(Place.in("--" + option), n + " does not lie between " + least + " and " + most + ".", "See prices predict --help.");
        return n;
    }
}
