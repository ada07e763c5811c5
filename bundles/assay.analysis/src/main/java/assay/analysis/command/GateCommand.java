// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.Promises;
import assay.analysis.Rates;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.report.Contrast;
import assay.core.report.Estimate;
import assay.core.run.Route;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.suite.RouteFiles;
import assay.core.spi.suite.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code gate RUN --against RUN --margin X}: passes where a run is not worse than another by more than a margin. */
@Component
public final class GateCommand implements Command {
    private final RunStores stores;
    private final ComparedRuns runs;
    private final Texts texts;
    private final RouteFiles files;

    @Activate
    public GateCommand(@Reference RunStores stores, @Reference Texts texts, @Reference RouteFiles files) {
        this.stores = stores;
        runs = new ComparedRuns(stores, texts);
        this.texts = texts;
        this.files = files;
    }

    @Override
    public Usage usage() {
        return new Usage("gate", "Pass or fail a run, for use in a pipeline",
                "Ends with exit code 0 when every check passes and 1 when one fails. A worker is no worse than before when the lower end"
                        + " of the 95 % interval of new − old is at or above −margin; few tasks give a wide interval and a gate that is hard"
                        + " to pass. --min-completion asks for the rate itself.\n\n"
                        + "With --measure POLICY:earnings, :cost or :profit money is held against the other run instead of the rate, over the tasks that"
                        + " both have: earnings and profit may fall, and cost may rise, by the margin, a share of what the other run came to, or an"
                        + " amount such as 20USD.",
                List.of(new Usage.Parameter("RUN", "name of the run", 1, 1, Usage.Values.RUN)),
                List.of(Usage.Option.value("against", "RUN", "the run to hold it against", "").offering(Usage.Values.RUN),
                        Usage.Option.value("margin", "X", "how much worse is still good enough, as a share from 0 to 1; for money also as an amount such as 20USD", "0.05"),
                        Usage.Option.value("measure", "POLICY:WHAT", "earnings, cost or profit under a policy, instead of the completion rate", ""),
                        Usage.Option.value("min-completion", "X", "least completion rate, as a share from 0 to 1", ""),
                        Usage.Option.value("route", "FILE", "a route: whether what its rules promise still holds in this run", "").offering(Usage.Values.FILE),
                        Usage.Option.values("worker", "W", "whom to check: one, or new and old; all of the same name otherwise")
                                .offering(Usage.Values.WORKER)),
                List.of("gate new-run --against old-run --margin 0.05", "gate new-run --min-completion 0.8",
                        "gate new-run --against old-run --measure payout:earnings --margin 0.1", "gate new-run --route route.yaml"));
    }

    /**
     * One thing that was asked for.
     *
     * @param value empty where nothing was assessed, which passes no gate
     */
    private record Check(String worker, String asked, OptionalDouble value, double limit, boolean isMoney) {
        String said(double figure) {
            return isMoney ? MoneyContrast.dollars(figure) : Shown.points(figure) + " %";
        }

        boolean passes() {
            return value.isPresent() && value.getAsDouble() >= limit;
        }
    }

    @Override
    public int run(Call call, Console console) throws IOException {
        Optional<String> against = call.value("against").filter(v -> !v.isEmpty());
        Optional<Double> least = share(call, "min-completion");
        Optional<String> measure = call.value("measure").filter(v -> !v.isEmpty());
        double margin = measure.isPresent() ? 0 : share(call, "margin").orElse(0.05);
        Optional<Route> route = route(call);
        if (against.isEmpty() && least.isEmpty() && measure.isEmpty() && route.isEmpty())
            throw new UserError(Place.in("gate"), "There is nothing to check.", "Give --against RUN, --min-completion X, --route FILE, or several.");
        List<Check> checks = new ArrayList<>();
        ComparedRuns.Read read = runs.read(call, against);
        if (measure.isPresent()) {
            MoneyGate gate = MoneyGate.of(measure.get(), call.value("margin").filter(v -> !v.isEmpty()).orElse("0.05"));
            Rates before = read.other().orElseThrow(() -> new UserError(Place.in("--measure"), "Money is held against another run.", "Add --against RUN."));
            gate.check(runs.comparison(), read.run(), before, runs.money(call, read, Optional.empty()), call.values("worker"),
                    (worker, asked, value, limit) -> checks.add(new Check(worker, asked, value, limit, true)));
        } else read.other().ifPresent(before -> notWorse(read.run(), before, call.values("worker"), margin, checks));
        least.ifPresent(x -> enough(read.run(), call.values("worker"), x, checks));
        List<Promises.Kept> promises = route.isEmpty() ? List.of() : promises(call, route.get());
        boolean pass = checks.stream().allMatch(Check::passes) && PromisesShown.hold(promises);
        PromisesShown.show(promises, console);
        show(checks, promises, pass, call.parameters().get(0), console);
        return pass ? 0 : 1;
    }

    private Optional<Route> route(Call call) throws IOException {
        Optional<String> written = call.value("route").filter(f -> !f.isEmpty());
        if (written.isEmpty()) return Optional.empty();
        Problems problems = new Problems();
        Optional<Route> read = files.read(call.path(written.get()), problems);
        problems.orThrow();
        return read;
    }

    private List<Promises.Kept> promises(Call call, Route route) {
        try (RunStore store = stores.open(call.store())) {
            return Promises.of(store, texts, call.parameters().get(0), route);
        }
    }

    private void notWorse(Rates now, Rates before, List<String> named, double margin, List<Check> checks) {
        for (Contrast c : Pairs.contrasts(runs.comparison(), now, before, Pairs.across(now, before, named)))
            checks.add(new Check(c.a(), "difference to " + c.b() + ", lower end (" + c.difference().n() + " tasks)", OptionalDouble.of(c.difference().low()), 0 - margin, false));
    }

    private void enough(Rates now, List<String> named, double least, List<Check> checks) {
        for (String worker : named.isEmpty() ? now.workers() : named.subList(0, 1)) {
            Optional<Estimate> rate = runs.comparison().completion(now, Pairs.known(now, worker));
            checks.add(new Check(worker, "completion rate (" + rate.map(Estimate::n).orElse(0L) + " assessed)", rate.map(r -> OptionalDouble.of(r.value())).orElse(OptionalDouble.empty()), least, false));
        }
    }

    private static void show(List<Check> checks, List<Promises.Kept> promises, boolean pass, String run, Console console) {
        if (!checks.isEmpty()) console.table(List.of("worker", "checked", "is", "at least", ""), checks.stream().map(c -> List.of(c.worker(), c.asked(),
                c.value().isPresent() ? c.said(c.value().getAsDouble()) : "–", c.said(c.limit()), c.passes() ? "passes" : "FAILS")).toList());
        console.line("Gate of " + run + ": " + (pass ? "passed" : "failed") + ".");
        console.json(Settings.EMPTY.with("run", run).with("pass", pass)
                .with("checks", new Setting.Items(checks.stream().<Setting>map(GateCommand::document).toList()))
                .with("promises", AdviceDocument.items(promises.stream().map(PromisesShown::document).toList())));
    }

    private static Settings document(Check c) {
        Settings fields = Settings.EMPTY.with("worker", c.worker()).with("check", c.asked());
        if (c.value().isPresent()) fields = fields.with("value", Shown.real(c.value().getAsDouble()));
        return fields.with("limit", Shown.real(c.limit())).with("pass", c.passes());
    }

    private static Optional<Double> share(Call call, String option) {
        return call.value(option).filter(v -> !v.isEmpty()).map(v -> {
            try {
                double x = Double.parseDouble(v);
                if (x >= 0 && x <= 1) return x;
            } catch (NumberFormatException e) {
                // Told below, like a number out of range.
            }
            throw new UserError(Place.in("--" + option), "\"" + v + "\" is no share from 0 to 1.",
                    String.format(Locale.ROOT, "Write 0.05 for five percentage points, for instance --%s 0.05.", option));
        });
    }
}
