// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.labels.LabelPlan;
import assay.analysis.labels.Part;
import assay.analysis.triage.Judgement;
import assay.analysis.triage.PlannedLabels;
import assay.analysis.triage.RoutingBook;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code trust plan RUN --target X}: which verdicts of a judge people should look at next, and when they may stop. */
@Component
public final class LabelPlanCommand implements Command {
    private final TriageDesk office;

    @Activate
    public LabelPlanCommand(@Reference TriageDesk office) {
        this.office = office;
    }

    @Override
    public Usage usage() {
        return new Usage("trust plan", "Say which verdicts of a judge people should look at next, and when they may stop",
                """
                The share of met criteria, corrected by people, is to be known within ± the target (half of its 95 % interval). Verdicts are
                put into strata by what the judge said and how sure it was; each next label goes where it narrows the interval
                most, and within a stratum they are drawn with the seed. With --lay they are laid on the desk, and the probability with which each
                came to be labelled is noted. When people have answered, ask again: what they said makes the next plan better. Exit code 1
                where even all labels would not do.""",
                List.of(new Parameter("RUN", "name of a run that was judged", 1, 1, Values.RUN)),
                List.of(Option.value("target", "X", "half of the interval that is wanted", "0.05"), Option.value("most", "N", "labels at most now", ""),
                        Option.value("seed", "N", "seed of the draw", "1"), Option.value("judge", "NAME", "whose verdicts; the only judge's unless said", ""),
                        Option.flag("lay", "lay what is drawn on the desk"), Option.value("people", "N", "how many people look at one", "1"),
                        Option.values("field", "F", "a field that they must know")),
                List.of("trust plan brave-otter-12 --target 0.03", "trust plan brave-otter-12 --target 0.03 --most 50 --lay"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        String run = call.parameters().get(0);
        double target = TriageDesk.share(call, "target", "0.05");
        long most = TriageDesk.positive(call, "most").orElse(Long.MAX_VALUE);
        long seed = call.number("seed").orElse(1L);
        try (RunStore store = office.store(call)) {
            List<Judgement> all = office.judgements(store, run, call.value("judge").filter(j -> !j.isEmpty()));
            LabelPlan now = LabelPlan.now(all.stream().map(Judgement::judged).toList(), Judgement.MET);
            LabelPlan plan = now.until(target, most);
            boolean never = now.until(target, Long.MAX_VALUE).halfWidth().filter(h -> h <= target).isEmpty();
            List<Judgement> drawn = PlannedLabels.drawn(plan, all, seed);
            if (call.flag("lay") && !drawn.isEmpty()) {
                office.orRefuseOwnTriage(store, run);
                new RoutingBook(store, office.texts()).note(PlannedLabels.of(plan, seed).settings().with("run", run).with("target", Shown.real(target)));
                TriageDesk.asking(call).file(office.desks().of(store), run, drawn);
            }
            show(run, now, plan, target, never, drawn, call.flag("lay"), console);
            return never ? 1 : 0;
        }
    }

    private static void show(String run, LabelPlan now, LabelPlan plan, double target, boolean never, List<Judgement> drawn, boolean laid, Console console) {
        console.table(List.of("the judge says", "verdicts", "labelled", "met by people", "next", "probability"), plan.parts().stream().map(LabelPlanCommand::row).toList());
        console.line("Met by people's word: " + now.share().map(TriageShown::percent).orElse("not known") + now.halfWidth().map(h -> " ± " + TriageShown.percent(h)).orElse("")
                + (now.share().isEmpty() ? ", for nobody has looked at some of the strata" : "") + ".");
        console.line(advice(plan, target, never));
        if (plan.next() > 0) console.line(laid ? "They lie on the desk. When people have answered: assay trust plan " + run + " --target " + target
                : "Lay them on the desk with --lay. What people say then counts in: assay trust " + run + " --inclusion strata --probability confidence");
        console.json(json(run, now, plan, target, never, drawn, laid));
    }

    private static String advice(LabelPlan plan, double target, boolean never) {
        String to = TriageShown.percent(target);
        String reached = plan.halfWidth().map(h -> "± " + TriageShown.percent(h)).orElse("an interval that cannot be told yet");
        if (never) return "Labels of all " + plan.all() + " verdicts would leave more than ± " + to + ": it takes more submissions.";
        if (plan.next() == 0) return "No more labels are needed: ± " + to + " is reached.";
        return plan.next() + " more labels lead to be expected " + reached + " (target ± " + to + ").";
    }

    private static List<String> row(Part p) {
        return List.of(p.stratum().toString(), "" + p.all(), "" + p.labelled(), "" + p.positive(), "" + p.next(), String.format(Locale.ROOT, "%.4f", p.inclusion()));
    }

    private static Settings json(String run, LabelPlan now, LabelPlan plan, double target, boolean never, List<Judgement> drawn, boolean laid) {
        Settings json = Settings.EMPTY.with("run", run).with("target", Shown.real(target));
        json = real(real(real(json, "share", now.share()), "halfWidth", now.halfWidth()), "expectedHalfWidth", plan.halfWidth());
        return json.with("designEffect", Shown.real(plan.design())).with("reachable", !never).with("next", plan.next()).with("laid", laid && !drawn.isEmpty())
                .with("strata", new Setting.Items(plan.parts().stream().<Setting>map(LabelPlanCommand::document).toList()))
                .with("labels", new Setting.Items(drawn.stream().<Setting>map(j -> Settings.EMPTY.with("item", j.cell() + "/" + j.turn()).with("task", j.task())
                        .with("criterion", j.criterion().id())).toList()));
    }

    private static Settings real(Settings to, String name, Optional<Double> value) {
        return value.map(v -> to.with(name, Setting.of(BigDecimal.valueOf(v).setScale(6, RoundingMode.HALF_EVEN)))).orElse(to);
    }

    private static Settings document(Part p) {
        return Settings.EMPTY.with("said", p.stratum().said()).with("sure", p.stratum().sure()).with("verdicts", p.all()).with("labelled", p.labelled())
                .with("met", p.positive()).with("next", p.next()).with("inclusion", Shown.real(p.inclusion()));
    }
}
