// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.Rates;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.Contrast;
import assay.core.report.Estimate;
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
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code gate RUN --against RUN --margin X}: passes where a run is not worse than another by more than a margin. */
@Component
public final class GateCommand implements Command {
    private final ComparedRuns runs;

    @Activate
    public GateCommand(@Reference RunStores stores, @Reference Texts texts) {
        runs = new ComparedRuns(stores, texts);
    }

    @Override
    public Usage usage() {
        return new Usage("gate", "Pass or fail a run, for use in a pipeline",
                "Ends with exit code 0 when every check passes and 1 when one fails. A worker is no worse than before when the lower end"
                        + " of the 95 % interval of new − old is at or above −margin; few tasks give a wide interval and a gate that is hard"
                        + " to pass. --min-completion asks for the rate itself.",
                List.of(new Usage.Parameter("RUN", "name of the run", 1, 1, Usage.Values.RUN)),
                List.of(Usage.Option.value("against", "RUN", "the run to hold it against", "").offering(Usage.Values.RUN),
                        Usage.Option.value("margin", "X", "how much worse is still good enough, as a share from 0 to 1", "0.05"),
                        Usage.Option.value("min-completion", "X", "least completion rate, as a share from 0 to 1", ""),
                        Usage.Option.values("worker", "W", "whom to check: one, or new and old; all of the same name otherwise")
                                .offering(Usage.Values.WORKER)),
                List.of("gate new-run --against old-run --margin 0.05", "gate new-run --min-completion 0.8"));
    }

    /**
     * One thing that was asked for.
     *
     * @param value empty where nothing was assessed, which passes no gate
     */
    private record Check(String worker, String asked, OptionalDouble value, double limit) {
        boolean passes() {
            return value.isPresent() && value.getAsDouble() >= limit;
        }
    }

    @Override
    public int run(Call call, Console console) {
        Optional<String> against = call.value("against").filter(v -> !v.isEmpty());
        Optional<Double> least = share(call, "min-completion");
        double margin = share(call, "margin").orElse(0.05);
        if (against.isEmpty() && least.isEmpty())
            throw new UserError(Place.in("gate"), "There is nothing to check.", "Give --against RUN, --min-completion X, or both.");
        List<Check> checks = new ArrayList<>();
        ComparedRuns.Read read = runs.read(call, against);
        read.other().ifPresent(before -> notWorse(read.run(), before, call.values("worker"), margin, checks));
        least.ifPresent(x -> enough(read.run(), call.values("worker"), x, checks));
        boolean pass = checks.stream().allMatch(Check::passes);
        show(checks, pass, call.parameters().get(0), console);
        return pass ? 0 : 1;
    }

    private void notWorse(Rates now, Rates before, List<String> named, double margin, List<Check> checks) {
        for (Contrast c : Pairs.contrasts(runs.comparison(), now, before, Pairs.across(now, before, named)))
            checks.add(new Check(c.a(), "difference to " + c.b() + ", lower end (" + c.difference().n() + " tasks)", OptionalDouble.of(c.difference().low()), 0 - margin));
    }

    private void enough(Rates now, List<String> named, double least, List<Check> checks) {
        for (String worker : named.isEmpty() ? now.workers() : named.subList(0, 1)) {
            Optional<Estimate> rate = runs.comparison().completion(now, Pairs.known(now, worker));
            checks.add(new Check(worker, "completion rate (" + rate.map(Estimate::n).orElse(0L) + " assessed)", rate.map(r -> OptionalDouble.of(r.value())).orElse(OptionalDouble.empty()), least));
        }
    }

    private static void show(List<Check> checks, boolean pass, String run, Console console) {
        console.table(List.of("worker", "checked", "is", "at least", ""), checks.stream().map(c -> List.of(c.worker(), c.asked(),
                c.value().isPresent() ? Shown.points(c.value().getAsDouble()) + " %" : "–", Shown.points(c.limit()) + " %", c.passes() ? "passes" : "FAILS")).toList());
        console.line("Gate of " + run + ": " + (pass ? "passed" : "failed") + ".");
        console.json(Settings.EMPTY.with("run", run).with("pass", pass)
                .with("checks", new Setting.Items(checks.stream().<Setting>map(GateCommand::document).toList())));
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
