// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.Comparison;
import assay.analysis.Rates;
import assay.analysis.planning.Power;
import assay.analysis.planning.VarianceSplit;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.suite.Texts;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code power [RUN] --effect X}: how many tasks a comparison takes. */
@Component
public final class PowerCommand implements Command {
    private static final double MILLERS = 1.0 / 9;

    private final RunStores stores;
    private final Comparison comparison;

    @Activate
    public PowerCommand(@Reference RunStores stores, @Reference Texts texts) {
        this.stores = stores;
        comparison = new Comparison(texts);
    }

    @Override
    public Usage usage() {
        return new Usage("power", "Say how many tasks it takes to tell two workers apart",
                "Counts tasks for a paired comparison at 5 % and 80 % power, by equation 9 of Miller 2024 (arXiv 2411.00640): the variance of"
                        + " the true difference between tasks, and for each worker the variance of its trials at one task over the number of"
                        + " trials. Without a run the variance is that of the paper's example, 1/9, without noise.\n\n"
                        + "With a run, both come from two of its workers: the variance of their differences is split into that between tasks"
                        + " and that within them, which takes two trials or more; with one trial a cell it cannot be split, and holds for one trial.",
                List.of(new Usage.Parameter("RUN", "a run to take the variance from", 0, 1, Usage.Values.RUN)),
                List.of(Usage.Option.value("effect", "X", "difference of completion rates that shall be seen, as a share", "0.03"),
                        Usage.Option.value("variance", "X", "variance of a task's true difference, from 0 to 1", ""),
                        Usage.Option.value("noise", "X", "variance of one worker's trials at one task, from 0 to 0.25", ""),
                        Usage.Option.value("trials", "N", "trials of each worker at each task", "1"),
                        Usage.Option.values("worker", "W", "the two workers of the run, where it has more").offering(Usage.Values.WORKER)),
                List.of("power --effect 0.03", "power --effect 0.05 --noise 0.16 --trials 4",
                        "power brave-otter-12 --effect 0.05 --trials 3 --worker openai:gpt-5 --worker baseline:lead"));
    }

    @Override
    public int run(Call call, Console console) {
        double effect = number(call, "effect", Double.MIN_VALUE, 1, 0.03);
        double trials = number(call, "trials", 1, 1_000_000, 1);
        if (trials != Math.rint(trials)) throw new UserError(Place.in("--trials"), trials + " is no whole number.", "Write for instance --trials 4.");
        if (!call.parameters().isEmpty()) return measured(call, effect, (long) trials, console);
        double variance = number(call, "variance", 0, 1, MILLERS);
        double noise = number(call, "noise", 0, 0.25, 0);
        long tasks = Power.USUAL.tasks(variance + 2 * noise / trials, effect);
        console.line(say(tasks, effect));
        console.json(Settings.EMPTY.with("tasks", tasks).with("effect", Shown.real(effect)).with("variance", Shown.real(variance))
                .with("noise", Shown.real(noise)).with("trials", (long) trials));
        return 0;
    }

    private int measured(Call call, double effect, long trials, Console console) {
        for (String o : List.of("variance", "noise"))
            if (call.value(o).filter(v -> !v.isEmpty()).isPresent()) throw new UserError(Place.in("--" + o), "The run says what --" + o + " is.", "Leave out the option or the run.");
        try (RunStore store = stores.open(call.store())) {
            Rates run = comparison.rates(store, call.parameters().get(0));
            Pairs.Pair pair = pair(run, call.values("worker"));
            VarianceSplit split = comparison.split(run, pair.a(), run, pair.b());
            double seen = split.observed().orElseThrow(() -> new UserError(Place.in(run.run()),
                    pair.a() + " and " + pair.b() + " have " + split.tasks() + " tasks in common; a variance takes two.", "Run more tasks."));
            double variance = split.ofMean(1, trials).orElse(seen);
            if (split.between().isEmpty() && trials > 1)
                throw new UserError(Place.in("--trials"), "The run does not split the variance: not every task has two assessed trials of both workers.",
                        "Run it with --trials 2 or more, or ask for one trial.");
            show(run, pair, split, new double[] {effect, variance, seen}, trials, console);
        }
        return 0;
    }

    private static Pairs.Pair pair(Rates run, List<String> named) {
        List<Pairs.Pair> pairs = Pairs.within(run, named);
        if (pairs.size() == 1) return pairs.get(0);
        throw new UserError(Place.in("--worker"), "Run " + run.run() + " has " + run.workers().size() + " workers.",
                "Name two of " + String.join(", ", run.workers()) + " with --worker A --worker B.");
    }

    private static void show(Rates run, Pairs.Pair pair, VarianceSplit split, double[] found, long trials, Console console) {
        long tasks = Power.USUAL.tasks(found[1], found[0]);
        double least = Power.USUAL.effect(found[2], split.tasks());
        console.line(pair.a() + " and " + pair.b() + " in " + run.run() + ": a task's difference varies by " + digits(found[2]) + " over " + split.tasks() + " tasks"
                + (split.between().isPresent() ? ", " + digits(split.between().getAsDouble()) + " of it between tasks; trials of both within a task by "
                        + digits(split.within().getAsDouble()) + "." : "; one trial a cell does not split it."));
        console.line(String.format(Locale.ROOT, "This run shows differences from %.1f points on.", 100 * least));
        console.line(say(tasks, found[0]) + " With " + trials + (trials == 1 ? " trial" : " trials") + " a cell.");
        Settings fields = Settings.EMPTY.with("run", run.run()).with("a", pair.a()).with("b", pair.b()).with("tasks", tasks).with("effect", Shown.real(found[0]))
                .with("trials", trials).with("observed", Shown.real(found[2])).with("observedTasks", split.tasks()).with("detectable", Shown.real(least));
        if (split.between().isPresent())
            fields = fields.with("between", Shown.real(split.between().getAsDouble())).with("within", Shown.real(split.within().getAsDouble()));
        console.json(fields);
    }

    private static String digits(double x) {
        return String.format(Locale.ROOT, "%.4f", x);
    }

    private static String say(long tasks, double effect) {
        return String.format(Locale.ROOT, "%d tasks show a difference of %.1f points with 80 %% power at the 5 %% level.", tasks, 100 * effect);
    }

    private static double number(Call call, String option, double least, double most, double usual) {
        String written = call.value(option).filter(v -> !v.isEmpty()).orElse("" + usual);
        try {
            double x = Double.parseDouble(written);
            if (x >= least && x <= most) return x;
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new UserError(Place.in("--" + option), "\"" + written + "\" does not lie between " + (least < 1e-9 ? "0" : "" + least) + " and " + most + ".",
                "See power --help.");
    }
}
