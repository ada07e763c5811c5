// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.statistic.Intervals;
import assay.analysis.stored.ClientVerdicts;
import assay.analysis.stored.ClientVerdicts.Point;
import assay.analysis.stored.ClientVerdicts.Tally;
import assay.analysis.stored.Opinions;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.Estimate;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code trust client RUN}: whether people found work worse than the reference, as good, or better. */
@Component
public final class ClientVerdictsCommand implements Command {
    private final Opinions opinions;

    @Activate
    public ClientVerdictsCommand(@Reference Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public Usage usage() {
        return new Usage("trust client", "Say how often people found work worse than the reference, as good, or better",
                """
                The client verdict of the Remote Labor Index (arXiv 2510.26787): a criterion on a scale from 1 (worse) over 2 (as good) to 3 (better),
                met from 2 on, that three people rate. Counted for each worker: what most of the raters say, the share that most accept (the automation rate),
                and how often two raters agree, on the point and on whether it is accepted. Intervals are Wilson's, 95 %.""",
                List.of(new Parameter("RUN", "name of a run", 1, 1, Values.RUN)), List.of(), List.of("trust client brave-otter-12 --json"));
    }

    @Override
    public int run(Call call, Console console) {
        String run = call.parameters().get(0);
        ClientVerdicts verdicts = new ClientVerdicts();
        opinions.each(call.store(), run, verdicts::add);
        Map<String, Tally> tallies = verdicts.byWorker();
        if (tallies.isEmpty())
            throw new UserError(Place.in("run " + run), "Nobody gave a client verdict in it.",
                    "Ask for one by a criterion with: scale: {min: 1, max: 3, pass-at: 2}, grader: human, with: {n: 3}");
        console.table(List.of("worker", "worse", "as good", "better", "split", "accepted", "95 %", "same point", "same acceptance", "ratings"),
                tallies.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList());
        tallies.forEach((worker, t) -> {
            if (t.tied() > 0) console.note(t.tied() + " submissions of " + worker + " are accepted by as many as not: open until one more person, or an adjudicator, says.");
            if (t.halves() > 0) console.note("Left out: " + t.halves() + " ratings of " + worker + " between two points.");
        });
        console.json(Settings.EMPTY.with("run", run).with("workers", new Setting.Items(tallies.entrySet().stream().<Setting>map(e -> document(e.getKey(), e.getValue())).toList())));
        return 0;
    }

    /** What is tied is not known, and out of the rate, as an open cell is. */
    private static Optional<Estimate> accepted(Tally t) {
        return Intervals.wilson(t.accepted(), t.submissions() - t.tied());
    }

    private static List<String> row(String worker, Tally t) {
        return List.of(worker, "" + t.of(Point.WORSE), "" + t.of(Point.AS_GOOD), "" + t.of(Point.BETTER), "" + t.split(),
                accepted(t).map(e -> TriageShown.percent(e.value())).orElse("–"), accepted(t).map(e -> TriageShown.percent(e.low()) + " to " + TriageShown.percent(e.high())).orElse("–"),
                share(t.pairs(true)), share(t.pairs(false)), "" + t.raters());
    }

    private static String share(long[] pairs) {
        return pairs[1] == 0 ? "–" : TriageShown.percent((double) pairs[0] / pairs[1]);
    }

    private static Settings document(String worker, Tally t) {
        Settings d = Settings.EMPTY.with("worker", worker).with("submissions", t.submissions()).with("ratings", t.raters()).with("worse", t.of(Point.WORSE))
                .with("asGood", t.of(Point.AS_GOOD)).with("better", t.of(Point.BETTER)).with("split", t.split()).with("tied", t.tied());
        d = TriageShown.json(d, "accepted", accepted(t));
        for (boolean onThePoint : List.of(true, false)) {
            long[] pairs = t.pairs(onThePoint);
            d = d.with(onThePoint ? "samePoint" : "sameAcceptance", Settings.EMPTY.with("agree", pairs[0]).with("pairs", pairs[1]));
        }
        return d;
    }
}
