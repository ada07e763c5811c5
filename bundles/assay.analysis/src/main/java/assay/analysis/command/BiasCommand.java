// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.pairwise.Leaning;
import assay.analysis.pairwise.Leanings;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.Estimate;
import assay.core.run.Plan;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.suite.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code bias RUN}: what sways those who compared the submissions of a run. */
@Component
public final class BiasCommand implements Command {
    private final RunStores stores;
    private final Texts texts;

    @Activate
    public BiasCommand(@Reference RunStores stores, @Reference Texts texts) {
        this.stores = stores;
        this.texts = texts;
    }

    @Override
    public Usage usage() {
        return new Usage("bias", "Say what sways a judge that compared submissions",
                """
                Goes by what 'prefer' has stored. Position: how often a look chose what was shown first, where it chose; 50 % is fair.
                Length: how often the longer submission was preferred, which is a bias only where length is no merit. Own family: how
                often a worker of the judge's provider was preferred to one of another. Probes: how often the reference answer with
                filler was preferred to the one without, and a fluent one with wrong figures to a rough one with the right
                ones; both should be near 0 %. A tie counts as half. Intervals are Wilson's, 95 %.""",
                List.of(new Usage.Parameter("RUN", "run whose submissions were compared", 1, 1, Usage.Values.RUN)),
                List.of(Usage.Option.value("rater", "NAME", "whose comparisons count, such as judge:openai:gpt-5; everybody's otherwise", "")),
                List.of("run suites/starter --worker baseline:reference --worker probe:padded --worker probe:misstated --worker probe:roughened --run probes",
                        "prefer probes --by judge[model=openai:gpt-5,show=attachments]", "bias probes"));
    }

    @Override
    public int run(Call call, Console console) {
        String run = call.parameters().get(0);
        Optional<String> rater = call.value("rater").filter(v -> !v.isEmpty());
        try (RunStore store = stores.open(call.store())) {
            Fact.Run fact = store.run(run).orElseThrow(() -> new UserError(Place.in("run"), "There is no run \"" + run + "\".",
                    "Runs: " + store.runs().stream().map(Fact.Run::run).collect(Collectors.joining(", ")) + "."));
            Plan plan = texts.plan(fact.plan());
            Leanings leanings = new Leanings(store, run, plan);
            try (Stream<Fact.Preferred> all = store.preferences(run)) {
                all.filter(f -> rater.isEmpty() || f.preference().rater().name().equals(rater.get())).forEach(leanings::add);
            }
            if (leanings.isEmpty())
                throw new UserError(Place.in("run"), "Run \"" + run + "\" has no comparisons" + rater.map(r -> " by \"" + r + "\"").orElse("") + ".",
                        "Have its submissions compared first: assay prefer " + run + " --by judge[model=…].");
            show(leanings.all(), console, run);
        }
        return 0;
    }

    private static void show(List<Leaning> leanings, Console console, String run) {
        List<List<String>> rows = new ArrayList<>();
        List<Setting> documents = new ArrayList<>();
        for (Leaning l : leanings) {
            Optional<Estimate> share = l.share();
            rows.add(List.of(l.rater(), l.what(), String.format(Locale.ROOT, "%.1f/%d", l.hits(), l.n()), share.map(s -> percent(s.value())).orElse("–"),
                    share.map(s -> percent(s.low()) + " to " + percent(s.high())).orElse("–"), l.fair()));
            Settings fields = Settings.EMPTY.with("rater", l.rater()).with("what", l.what()).with("hits", Shown.real(l.hits())).with("n", l.n());
            if (share.isPresent())
                fields = fields.with("share", Shown.real(share.get().value())).with("interval", new Setting.Items(List.of(Shown.real(share.get().low()), Shown.real(share.get().high()))));
            documents.add(fields);
        }
        console.table(List.of("rater", "how often", "of", "share", "95 %", "fair"), rows);
        console.json(Settings.EMPTY.with("run", run).with("leanings", new Setting.Items(documents)));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
