// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.Comparison;
import assay.analysis.Parts;
import assay.analysis.Purses;
import assay.analysis.Rates;
import assay.analysis.statistic.PairedAmounts;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.Contrast;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.store.RunStores;
import assay.core.spi.suite.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code compare RUN [RUN]}: who is better, task by task. */
@Component
public final class CompareCommand implements Command {
    private final ComparedRuns runs;

    @Activate
    public CompareCommand(@Reference RunStores stores, @Reference Texts texts) {
        runs = new ComparedRuns(stores, texts);
    }

    @Override
    public Usage usage() {
        return new Usage("compare", "Say which of two is better, or that it cannot be told",
                "Compares completion rates task by task: the workers of one run with each other, or each worker of one run with itself"
                        + " in another. Differences are in percentage points, intervals are 95 %. With one trial a cell, McNemar's exact"
                        + " test must agree with the interval before one is called better; beside it stands its p corrected by Holm for the"
                        + " number of rows printed.\n\n"
                        + "Under every policy that settled both, earnings, cost and profit are compared too, over the tasks that both have: differences"
                        + " in US dollars with intervals clustered by task and Student's t. --by adds a row for each part of the tasks; Holm's correction"
                        + " then counts all rows of a table, for money all of one policy and quantity.",
                List.of(new Usage.Parameter("RUN", "one run or two", 1, 2, Usage.Values.RUN)),
                List.of(Usage.Option.values("worker", "W", "whom to compare: two of one run, or one of each of two runs").offering(Usage.Values.WORKER),
                        Usage.Option.value("by", "PART", "parts of the tasks too: category, capability or price", "")),
                List.of("compare brave-otter-12", "compare brave-otter-12 calm-heron-3",
                        "compare brave-otter-12 --worker openai:gpt-5 --worker baseline:lead", "compare brave-otter-12 calm-heron-3 --by price"));
    }

    @Override
    public int run(Call call, Console console) {
        ComparedRuns.Read read = runs.read(call, call.parameters().stream().skip(1).findFirst());
        Rates a = read.run();
        Rates b = read.other().orElse(a);
        List<Pairs.Pair> pairs = read.other().isPresent() ? Pairs.across(a, b, call.values("worker")) : Pairs.within(a, call.values("worker"));
        ComparedRuns.Money money = runs.money(call, read, by(call));
        show(a, b, parted(a, b, pairs, money.parts()), money(money.run(), money.other(), a, b, pairs, money.parts()), money.run(), console);
        return 0;
    }

    private static Optional<Parts.By> by(Call call) {
        return call.value("by").filter(v -> !v.isEmpty()).map(v -> Stream.of(Parts.By.values()).filter(p -> p.name().equalsIgnoreCase(v)).findFirst()
                .orElseThrow(() -> new UserError(Place.in("--by"), "\"" + v + "\" is no way of parting tasks.", "Write category, capability or price.")));
    }

    /** A contrast of a part of the tasks. */
    private record Parted(String part, Contrast contrast) {}

    private List<Parted> parted(Rates a, Rates b, List<Pairs.Pair> pairs, Optional<Parts> parts) {
        List<Parted> all = new ArrayList<>(Pairs.contrasts(runs.comparison(), a, b, pairs).stream().map(c -> new Parted(Parts.ALL, c)).toList());
        for (String part : parts.map(Parts::names).orElse(List.of()))
            for (Pairs.Pair p : pairs)
                runs.comparison().contrast(a, p.a(), b, p.b(), t -> parts.orElseThrow().holds(part, t)).ifPresent(c -> all.add(new Parted(part, c)));
        return all;
    }

    private List<MoneyContrast> money(Purses ours, Purses theirs, Rates a, Rates b, List<Pairs.Pair> pairs, Optional<Parts> parts) {
        List<String> names = new ArrayList<>(List.of(Parts.ALL));
        parts.ifPresent(p -> names.addAll(p.names()));
        List<MoneyContrast> all = new ArrayList<>();
        for (String policy : ours.policies().stream().filter(theirs.policies()::contains).toList())
            for (String part : names)
                for (Pairs.Pair p : pairs)
                    for (Purses.What what : Purses.What.values()) {
                        PairedAmounts amounts = runs.comparison().amounts(ours, p.a(), theirs, p.b(), policy, what, t -> part.equals(Parts.ALL) || parts.orElseThrow().holds(part, t));
                        if (amounts.tasks() > 1)
                            all.add(new MoneyContrast(part, Comparison.named(a, b, p.a()), Comparison.named(b, a, p.b()), policy, what, amounts, 1));
                    }
        return MoneyContrast.corrected(all);
    }

    private static void show(Rates a, Rates b, List<Parted> parted, List<MoneyContrast> money, Purses purses, Console console) {
        List<Contrast> contrasts = parted.stream().map(Parted::contrast).toList();
        List<OptionalDouble> holm = Shown.holm(contrasts);
        List<Setting> pairs = new ArrayList<>();
        List<Setting> slices = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < contrasts.size(); i++) {
            List<String> row = new ArrayList<>(List.of(parted.get(i).part()));
            row.addAll(Shown.row(contrasts.get(i), holm.get(i)));
            rows.add(row);
            Settings document = Shown.document(contrasts.get(i), holm.get(i));
            if (parted.get(i).part().equals(Parts.ALL)) pairs.add(document);
            else slices.add(Settings.EMPTY.with("part", parted.get(i).part()).with("contrast", document));
        }
        List<String> header = new ArrayList<>(List.of("tasks of"));
        header.addAll(Shown.HEADER);
        console.table(header, rows);
        if (contrasts.size() > 1) console.note(Shown.together(contrasts, holm));
        if (!money.isEmpty()) {
            console.line("");
            console.table(MoneyContrast.HEADER, money.stream().map(MoneyContrast::row).toList());
            console.line("Σ price of all tasks of " + a.run() + ": " + purses.offered() + (purses.estimated().isZero() ? "." : ", of it " + purses.estimated() + " that nobody agreed on."));
        }
        console.json(Settings.EMPTY.with("run", a.run()).with("against", b.run()).with("pairs", new Setting.Items(pairs)).with("slices", new Setting.Items(slices))
                .with("offered", purses.offered().amount().toPlainString()).with("money", new Setting.Items(money.stream().<Setting>map(MoneyContrast::document).toList())));
    }
}
