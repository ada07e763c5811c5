// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.triage.Gate;
import assay.analysis.triage.Inclusion;
import assay.analysis.triage.Judgement;
import assay.analysis.triage.Routing;
import assay.analysis.triage.RoutingBook;
import assay.analysis.triage.Rules;
import assay.analysis.triage.Triage;
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
import assay.core.spi.store.RunStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code triage route RUN}: accepts what a judge is sure of, and has people look at the rest and at a share of the accepted. */
@Component
public final class TriageRouteCommand implements Command {
    private final TriageDesk office;

    @Activate
    public TriageRouteCommand(@Reference TriageDesk office) {
        this.office = office;
    }

    @Override
    public Usage usage() {
        return new Usage("triage route", "Accept what a judge is sure of; have people look at the rest, and at a share of the accepted",
                """
                A verdict of the judge is accepted when its confidence reaches the threshold, and goes to the desk else. A share of the
                accepted, drawn with a seed, goes to the desk too: the audit. A judge that people have not looked at often enough on
                a criterion, or whose model, prompt or criterion changed since, is not accepted there (--least-labels 0 does
                without). Until people answer, the judge's verdict counts; then theirs does, after 'regrade RUN'. Given again, only what
                is new is laid on the desk.""",
                List.of(new Parameter("RUN", "name of the run", 1, 1, Values.RUN)),
                List.of(Option.value("threshold", "X", "confidence from which a verdict is accepted", "0.9"),
                        Option.value("audit", "X", "share of the accepted that people look at", "0.05"), Option.value("seed", "N", "seed of the audit", "1"),
                        Option.value("judge", "NAME", "whose verdicts; the only judge's unless said", ""),
                        Option.value("least-labels", "N", "verdicts of people that the judge needs on a criterion", "20"),
                        Option.value("least-agreement", "X", "share of them in which it must agree", "0.7"),
                        Option.values("calibration", "RUN", "other runs whose verdicts count for that").offering(Values.RUN),
                        Option.value("people", "N", "how many people look at one", "1"), Option.values("field", "F", "a field that they must know")),
                List.of("triage route brave-otter-12 --threshold 0.85 --audit 0.1", "triage route brave-otter-12 --calibration calm-heron-3 --field law"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        String run = call.parameters().get(0);
        try (RunStore store = office.store(call)) {
            office.orRefuseOwnTriage(store, run);
            List<Judgement> all = office.judgements(store, run, call.value("judge").filter(j -> !j.isEmpty()));
            String judge = call.value("judge").filter(j -> !j.isEmpty()).orElseGet(() -> judge(store, run, all));
            long labels = call.number("least-labels").orElse(20L);
            if (labels < 0 || labels > 1_000_000) throw new UserError(Place.in("--least-labels"), labels + " is no number of labels.", "");
            Rules rules = new Rules(judge, TriageDesk.share(call, "threshold", "0.9"), TriageDesk.share(call, "audit", "0.05"), call.number("seed").orElse(1L),
                    (int) labels, TriageDesk.share(call, "least-agreement", "0.7"));
            List<Judgement> calibrating = office.calibration(store, call.values("calibration"), judge);
            Gate gate = Gate.of(rules, Stream.concat(all.stream(), calibrating.stream()).toList());
            Triage triage = new Triage(rules, all, gate, new Inclusion(List.of()));
            new RoutingBook(store, office.texts()).note(rules.settings().with("run", run).with("calibration", Setting.ofTexts(call.values("calibration")))
                    .with("open", Setting.ofTexts(List.copyOf(gate.open()))));
            List<Judgement> asked = all.stream().filter(j -> triage.routing(j).asks() && (j.people().isEmpty() || j.drawn())).toList();
            int items = TriageDesk.asking(call).file(office.desks().of(store), run, asked);
            tell(triage, items, run, console);
            return 0;
        }
    }

    private static String judge(RunStore store, String run, List<Judgement> all) {
        return store.verdicts(run, all.get(0).cell()).stream().filter(r -> r.verdict().rater().kind() == assay.core.grading.RaterKind.JUDGE)
                .map(r -> r.verdict().rater().name()).findFirst().orElseThrow();
    }

    private static void tell(Triage triage, int items, String run, Console console) {
        Map<Routing, Long> counts = triage.counts();
        console.table(List.of("verdicts of " + triage.rules().judge(), "n"), Arrays.stream(Routing.values()).filter(counts::containsKey)
                .map(r -> List.of(r.label(), String.valueOf(counts.get(r)))).toList());
        console.line(items + " submissions lie on the desk. See how far they are with: assay triage report " + run);
        Settings json = Settings.EMPTY;
        for (Routing r : Routing.values()) json = json.with(r.label(), counts.getOrDefault(r, 0L));
        console.json(Settings.EMPTY.with("run", run).with("rules", triage.rules().settings()).with("routing", json).with("items", items));
    }
}
