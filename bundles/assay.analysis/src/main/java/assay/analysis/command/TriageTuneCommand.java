// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.triage.Curve;
import assay.analysis.triage.Judgement;
import assay.analysis.triage.RoutingBook;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.store.RunStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code triage tune RUN --target X}: the threshold of the largest coverage whose escape rate is surely below a target. */
@Component
public final class TriageTuneCommand implements Command {
    private final TriageDesk office;

    @Activate
    public TriageTuneCommand(@Reference TriageDesk office) {
        this.office = office;
    }

    @Override
    public Usage usage() {
        return new Usage("triage tune", "Find the threshold that accepts most, its escape rate surely below a target",
                """
                Surely: the upper end of the 95 % interval meets the target. The people's verdicts of the run are taken, those of an audit as drawn
                by it. The threshold is chosen on these verdicts: look at it again on others before much hangs on it. Exit code 1 where no
                threshold will do.""",
                List.of(new Parameter("RUN", "name of a run that people looked at", 1, 1, Values.RUN)),
                List.of(Option.value("target", "X", "escape rate that must not be exceeded", "0.05"),
                        Option.value("judge", "NAME", "whose verdicts; the only judge's unless said", "")),
                List.of("triage tune brave-otter-12 --target 0.1"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        String run = call.parameters().get(0);
        double target = TriageDesk.share(call, "target", "0.05");
        try (RunStore store = office.store(call)) {
            List<Judgement> all = office.judgements(store, run, call.value("judge").filter(j -> !j.isEmpty()));
            List<Curve.Point> points = Curve.of(all, TriageReportCommand.inclusion(new RoutingBook(store, office.texts()), run));
            Optional<Curve.Point> best = Curve.best(points, target);
            TriageShown.curve(points, console);
            console.line(best.map(p -> "Threshold " + String.format(Locale.ROOT, "%.3f", p.threshold()) + " accepts " + TriageShown.percent(p.coverage())
                    + "; of these at most " + TriageShown.percent(p.escape().orElseThrow().high()) + " are wrong (95 %, " + p.labels() + " labels).")
                    .orElse("No threshold keeps the escape rate surely below " + TriageShown.percent(target) + ". More labels may: have more audited."));
            Settings json = Settings.EMPTY.with("run", run).with("target", Shown.real(target)).with("curve", TriageShown.json(points));
            console.json(best.isPresent() ? json.with("best", TriageShown.json(best.get())) : json);
            return best.isPresent() ? 0 : 1;
        }
    }
}
