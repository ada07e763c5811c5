// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.planning.Power;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;

/** {@code power --effect X}: how many tasks a comparison takes. */
@Component
public final class PowerCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage("power", "Say how many tasks it takes to tell two workers apart",
                "Counts tasks for a paired comparison at 5 % and 80 % power, by equation 9 of Miller 2024 (arXiv 2411.00640): the variance of"
                        + " the true difference between tasks, and for each worker the variance of its trials at one task over the number of"
                        + " trials. The defaults are the paper's example.",
                List.of(),
                List.of(Usage.Option.value("effect", "X", "difference of completion rates that shall be seen, as a share", "0.03"),
                        Usage.Option.value("variance", "X", "variance of a task's true difference", "0.1111111111111111"),
                        Usage.Option.value("noise", "X", "variance of one worker's trials at one task, from 0 to 0.25", "0"),
                        Usage.Option.value("trials", "N", "trials of each worker at each task", "1")),
                List.of("power --effect 0.03", "power --effect 0.05 --noise 0.16 --trials 4"));
    }

    @Override
    public int run(Call call, Console console) {
        double effect = number(call, "effect", Double.MIN_VALUE, 1);
        double variance = number(call, "variance", 0, 1);
        double noise = number(call, "noise", 0, 0.25);
        double trials = number(call, "trials", 1, 1_000_000);
        if (trials != Math.rint(trials)) throw new UserError(Place.in("--trials"), trials + " is no whole number.", "Write for instance --trials 4.");
        long tasks = Power.USUAL.tasks(variance + 2 * noise / trials, effect);
        console.line(String.format(Locale.ROOT, "%d tasks show a difference of %.1f points with 80 %% power at the 5 %% level.", tasks, 100 * effect));
        console.json(Settings.EMPTY.with("tasks", tasks).with("effect", Shown.real(effect)).with("variance", Shown.real(variance))
                .with("noise", Shown.real(noise)).with("trials", (long) trials));
        return 0;
    }

    private double number(Call call, String option, double least, double most) {
        String written = call.value(option).orElseGet(() -> usage().options().stream().filter(o -> o.name().equals(option)).findFirst().orElseThrow().fallback());
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
