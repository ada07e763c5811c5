// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.pairwise.BradleyTerry;
import assay.analysis.pairwise.Contest;
import assay.analysis.ratings.ContestsReader;
import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.suite.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code pairwise FILE} or {@code pairwise --run RUN}: strengths from comparisons of two. */
@Component
public final class PairwiseCommand implements Command {
    private static final int SAMPLES = 500;
    private static final double ELO = 400 / Math.log(10);

    private final RunStores stores;
    private final Texts texts;

    @Activate
    public PairwiseCommand(@Reference RunStores stores, @Reference Texts texts) {
        this.stores = stores;
        this.texts = texts;
    }

    @Override
    public Usage usage() {
        return new Usage("pairwise", "Rank those who were compared two at a time",
                "Of a file: a row a comparison with the columns a, b and winner: one of the two names, or tie. Of a run: what 'prefer' had compared, by one"
                        + " rater or all. Strengths are Bradley and Terry's, logarithms,"
                        + " the anchor's is 0; a tie is half a win for each. On Elo's scale the anchor has 1000. Intervals are 95 %, from "
                        + SAMPLES + " samples of comparisons drawn anew. Who never won or never lost against the rest has no finite strength,"
                        + " and then nobody gets one.",
                List.of(new Usage.Parameter("FILE", "comparisons as .csv, .tsv, .jsonl or .json", 0, 1, Usage.Values.FILE)),
                List.of(Usage.Option.value("run", "RUN", "run whose comparisons are ranked, instead of a file", "").offering(Usage.Values.RUN),
                        Usage.Option.value("rater", "NAME", "whose comparisons of the run count, such as judge:openai:gpt-5; everybody's otherwise", ""),
                        Usage.Option.value("anchor", "NAME", "whose strength is 0; the weakest otherwise", "")),
                List.of("pairwise --run brave-otter-12", "pairwise comparisons.csv", "pairwise comparisons.csv --anchor human"));
    }

    @Override
    public int run(Call call, Console console) throws IOException {
        Optional<String> run = call.value("run").filter(v -> !v.isEmpty());
        if (run.isPresent() != call.parameters().isEmpty())
            throw new UserError(Place.in("pairwise"), "There must be a file or a run, and not both.", "Write pairwise FILE or pairwise --run RUN.");
        String file = run.map(r -> "run " + r).orElseGet(() -> call.parameters().get(0));
        List<Contest> contests = run.isPresent() ? stored(call, run.get(), console) : ContestsReader.read(call.path(file));
        TreeSet<String> all = new TreeSet<>();
        contests.forEach(c -> all.addAll(List.of(c.a(), c.b())));
        List<String> names = List.copyOf(all);
        Optional<String> asked = call.value("anchor").filter(v -> !v.isEmpty());
        asked.filter(a -> !all.contains(a)).ifPresent(a -> {
            throw new UserError(Place.in("--anchor"), "\"" + a + "\" was not compared." + Nearest.hint(a, all), "There are " + String.join(", ", all) + ".");
        });
        double[] first = new BradleyTerry(names, names.get(0)).strengths(contests).orElseThrow(() -> new UserError(Place.in(file),
                "There are no finite strengths: some never won, or never lost, against the rest.", "Add comparisons that join them, or leave them out."));
        int[] order = IntStream.range(0, first.length).boxed().sorted(Comparator.comparingDouble((Integer i) -> -first[i])).mapToInt(i -> i).toArray();
        String anchor = asked.orElse(names.get(order[order.length - 1]));
        BradleyTerry model = new BradleyTerry(names, anchor);
        show(names, order, model.strengths(contests).orElseThrow(), model.intervals(contests, SAMPLES), contests, anchor, console);
        return 0;
    }

    private List<Contest> stored(Call call, String run, Console console) {
        try (RunStore store = stores.open(call.store())) {
            StoredContests found = StoredContests.of(store, texts, run, call.value("rater").filter(v -> !v.isEmpty()));
            console.note("Compared by " + String.join(", ", found.raters()) + ". In " + found.inconsistent() + " of " + found.contests().size()
                    + " comparisons what was said hung on the order; " + found.unsettled() + " more have no result.");
            if (found.contests().isEmpty()) throw new UserError(Place.in("--run"), "None of the comparisons of run \"" + run + "\" has a result.", "Repeat: assay prefer " + run + ".");
            return found.contests();
        }
    }

    private static void show(List<String> names, int[] order, double[] strengths, Optional<double[][]> intervals, List<Contest> contests, String anchor, Console console) {
        List<List<String>> rows = new ArrayList<>();
        List<Setting> documents = new ArrayList<>();
        for (int i : order) {
            String name = names.get(i);
            double won = contests.stream().mapToDouble(c -> c.a().equals(name) ? c.share() : c.b().equals(name) ? 1 - c.share() : 0).sum();
            long met = contests.stream().filter(c -> c.a().equals(name) || c.b().equals(name)).count();
            Settings fields = Settings.EMPTY.with("name", name).with("won", Shown.real(won)).with("comparisons", met)
                    .with("strength", Shown.real(strengths[i])).with("elo", Shown.real(1000 + ELO * strengths[i]));
            String interval = name.equals(anchor) ? "anchor" : "–";
            if (intervals.isPresent() && !name.equals(anchor)) {
                double[] ends = intervals.get()[i];
                interval = digits(ends[0]) + " to " + digits(ends[1]);
                fields = fields.with("interval", new Setting.Items(List.of(Shown.real(ends[0]), Shown.real(ends[1]))));
            }
            rows.add(List.of(name, String.format(Locale.ROOT, "%.1f/%d", won, met), digits(strengths[i]), interval,
                    String.format(Locale.ROOT, "%.0f", 1000 + ELO * strengths[i])));
            documents.add(fields);
        }
        console.table(List.of("name", "won", "strength", "95 %", "Elo"), rows);
        console.json(Settings.EMPTY.with("anchor", anchor).with("comparisons", contests.size())
                .with("ties", contests.stream().filter(c -> c.share() == 0.5).count()).with("strengths", new Setting.Items(documents)));
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
