// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.triage.Gate;
import assay.analysis.triage.Inclusion;
import assay.analysis.triage.Judgement;
import assay.analysis.triage.PlannedLabels;
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
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.store.RunStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code triage report RUN}: what triage of a run comes to. */
@Component
public final class TriageReportCommand implements Command {
    private final TriageDesk office;

    @Activate
    public TriageReportCommand(@Reference TriageDesk office) {
        this.office = office;
    }

    @Override
    public Usage usage() {
        return new Usage("triage report", "Say how much was accepted, how much of that is wrong, and what people took",
                """
                Coverage is the share of the judge's verdicts that are accepted; the escape rate, by the audit, how often an accepted one is
                contradicted by people; quality, the share of criteria that are met by people's word, each verdict weighing the inverse of the
                probability with which people came to look at it. Intervals are Wilson's, 95 %.""",
                List.of(new Parameter("RUN", "name of the run, routed before", 1, 1, Values.RUN)), List.of(), List.of("triage report brave-otter-12 --json"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        String run = call.parameters().get(0);
        try (RunStore store = office.store(call)) {
            RoutingBook book = new RoutingBook(store, office.texts());
            List<Settings> noted = book.routings(run);
            if (noted.isEmpty()) throw new UserError(Place.in("run " + run), "It was not routed yet.", "Route it with: assay triage route " + run);
            Settings last = noted.get(noted.size() - 1);
            Rules rules = Rules.read(last);
            List<Judgement> all = office.judgements(store, run, Optional.of(rules.judge()));
            List<Judgement> calibrating = office.calibration(store, last.texts("calibration"), rules.judge());
            Gate gate = Gate.noted(last.texts("open"), Stream.concat(all.stream(), calibrating.stream()).toList());
            show(run, new Triage(rules, all, gate, inclusion(book, run)), console);
            return 0;
        }
    }

    /** By what a run was routed, and by which plans labels were drawn in it. */
    static Inclusion inclusion(RoutingBook book, String run) {
        return new Inclusion(book.routings(run).stream().map(s -> new Inclusion.Routed(Rules.read(s), Gate.noted(s.texts("open"), List.of()))).toList(),
                book.plans(run).stream().map(PlannedLabels::read).toList());
    }

    private static void show(String run, Triage triage, Console console) {
        BigDecimal minutes = BigDecimal.valueOf(triage.human().toMillis()).divide(BigDecimal.valueOf(60_000), 1, RoundingMode.HALF_UP);
        console.table(List.of("", "share", "95 %", "n"), List.of(TriageShown.row("coverage", triage.coverage()), TriageShown.row("escape rate", triage.escape()),
                TriageShown.row("met, by people", triage.quality())));
        console.line("");
        console.table(List.of("criterion", "labels", "agreed"), triage.gate().known().entrySet().stream()
                .map(e -> List.of(e.getKey(), String.valueOf(e.getValue().labels()), String.valueOf(e.getValue().agreed()))).toList());
        console.line("");
        TriageShown.curve(triage.curve(), console);
        console.line("People took " + minutes.toPlainString() + " minutes; " + triage.waiting() + " verdicts wait for them.");
        Settings counts = Settings.EMPTY;
        for (var e : triage.counts().entrySet()) counts = counts.with(e.getKey().label(), e.getValue());
        Settings out = Settings.EMPTY.with("run", run).with("rules", triage.rules().settings()).with("routing", counts);
        out = TriageShown.json(out, "coverage", triage.coverage());
        out = TriageShown.json(out, "escape", triage.escape());
        out = TriageShown.json(out, "quality", triage.quality());
        console.json(out.with("minutes", Setting.of(minutes)).with("waiting", triage.waiting())
                .with("criteria", new Setting.Items(triage.gate().known().entrySet().stream().<Setting>map(TriageReportCommand::known).toList()))
                .with("curve", TriageShown.json(triage.curve())));
    }

    private static Setting known(Map.Entry<String, Gate.Known> e) {
        return Settings.EMPTY.with("criterion", e.getKey()).with("labels", e.getValue().labels()).with("agreed", e.getValue().agreed());
    }
}
