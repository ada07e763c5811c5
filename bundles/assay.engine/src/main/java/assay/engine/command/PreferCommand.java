// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.engine.PreferEnd;
import assay.core.spi.engine.PreferEnd.Standing;
import assay.core.spi.engine.PreferRequest;
import assay.core.spi.store.RunStore;
import assay.engine.plan.Bracketed;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code prefer RUN [RUN]}: has stored submissions compared two by two. */
@Component
public final class PreferCommand implements Command {
    private final Services services;

    @Activate
    public PreferCommand(@Reference Services services) {
        this.services = services;
    }

    @Override
    public Usage usage() {
        return new Usage("prefer", "Have stored submissions compared two by two, and keep which are preferred",
                """
                For each task and trial the submissions of two workers stand side by side, and a comparer says which is better or that
                it is a tie. No worker is called, and what is stored already is not asked again. With two runs, each worker stands
                against itself in the other run, on the tasks that both have. Preferences are stored with the first run, and their
                cost counts to it. Then 'pairwise --run RUN' ranks the workers.""",
                List.of(new Parameter("RUN", "one run or two", 1, 2, Values.RUN)),
                List.of(Option.value("by", "C", "who compares, with settings as in judge[model=openai:gpt-5]", "judge"),
                        Option.values("worker", "W", "whom to compare: two or more of one run, or one of each of two runs").offering(Values.WORKER),
                        Wishes.BUDGET, Wishes.CONCURRENCY),
                List.of("prefer brave-otter-12 --by judge[model=anthropic:claude-sonnet-4]",
                        "prefer brave-otter-12 calm-heron-3 --by \"judge[models=openai:gpt-5|anthropic:claude-sonnet-4]\" --budget 5"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        List<String> runs = call.parameters();
        Bracketed by = Bracketed.of("by", call.value("by").orElse("judge"));
        PreferRequest request = new PreferRequest(runs.size() > 1 ? Optional.of(runs.get(1)) : Optional.empty(), by.word(), by.settings(), call.values("worker"),
                Wishes.budget(call), Wishes.concurrency(call));
        if (runs.size() > 1 && runs.get(0).equals(runs.get(1)))
            throw new UserError(Place.in("prefer"), "A run is not compared with itself.", "Name another run, or one alone.");
        try (RunStore store = services.store(call)) {
            return close(compared(store, runs.get(0), request, console), runs.get(0), console);
        }
    }

    private PreferEnd compared(RunStore store, String run, PreferRequest request, Console console) throws Exception {
        try (Console.Bar bar = console.progress()) {
            return services.engine().prefer(store, run, request, bar);
        }
    }

    private static int close(PreferEnd end, String run, Console console) {
        end.notes().forEach(console::note);
        console.table(List.of("first", "second", "wins", "ties", "losses", "inconsistent", "failed", "nothing to compare"), end.standings().stream().map(PreferCommand::row).toList());
        console.json(Settings.EMPTY.with("run", run).with("modelCalls", end.modelCalls())
                .with("pairs", new Setting.Items(end.standings().stream().<Setting>map(PreferCommand::document).toList())));
        console.note(end.modelCalls() + " model calls.");
        if (!end.stopped().isEmpty()) {
            console.note(end.stopped() + " Go on with the same command" + (end.stopped().contains("budget") ? " and a higher --budget." : "."));
            return 3;
        }
        long failed = end.standings().stream().mapToLong(Standing::failed).sum();
        if (failed > 0) console.note(failed + " comparisons failed; the same command tries them again.");
        console.note("Rank the workers with: assay pairwise --run " + run);
        return failed > 0 ? 1 : 0;
    }

    private static List<String> row(Standing s) {
        return List.of(s.first(), s.second(), "" + s.wins(), "" + s.ties(), "" + s.losses(), "" + s.inconsistent(), "" + s.failed(), "" + s.without());
    }

    private static Settings document(Standing s) {
        return Settings.EMPTY.with("first", s.first()).with("second", s.second()).with("wins", s.wins()).with("ties", s.ties()).with("losses", s.losses())
                .with("inconsistent", s.inconsistent()).with("failed", s.failed()).with("without", s.without());
    }
}
