// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.statistic.Intervals;
import assay.analysis.stored.SilentFailure;
import assay.analysis.stored.SilentFailures;
import assay.core.money.Money;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code trust silent RUN}: what was accepted, and found bad later. */
@Component
public final class SilentFailuresCommand implements Command {
    private final SilentFailures silent;

    @Activate
    public SilentFailuresCommand(@Reference SilentFailures silent) {
        this.silent = silent;
    }

    @Override
    public Usage usage() {
        return new Usage("trust silent", "Say what was accepted and found bad later, after how many days, and what that cost",
                """
                Work counts as accepted when it was once taken for complete, and as a silent failure when later verdicts (of people, of an import, of another
                judge) say that it is not. What is open or broke is neither. The money is the price that was paid for it, and what the loss of the
                run's rates makes of it where they say one. Labels that come late are brought in with import-verdicts or at the desk.""",
                List.of(new Parameter("RUN", "name of a run", 1, 1, Values.RUN)), List.of(), List.of("trust silent brave-otter-12 --json"));
    }

    @Override
    public int run(Call call, Console console) {
        String run = call.parameters().get(0);
        SilentFailures.Found found = silent.of(call.store(), run);
        List<SilentFailure> all = found.failures();
        console.table(List.of("cell", "task", "worker", "accepted", "known", "days", "fails on", "paid", "lost"), all.stream().map(SilentFailuresCommand::row).toList());
        Optional<Double> median = median(all);
        Money paid = sum(all.stream().flatMap(f -> f.paid().stream()).map(p -> p.usd()));
        Money lost = sum(all.stream().flatMap(f -> f.lost().stream()));
        var rate = Intervals.wilson(all.size(), found.accepted());
        console.line(all.size() + " of " + found.accepted() + " accepted pieces of work are known to be bad now"
                + rate.map(e -> " (" + TriageShown.percent(e.value()) + ", 95 % " + TriageShown.percent(e.low()) + " to " + TriageShown.percent(e.high()) + ")").orElse("") + ".");
        if (!all.isEmpty()) {
            console.line("Known after " + days(median.orElseThrow()) + " days (median); " + paid + " paid for them" + (lost.isZero() ? "" : ", " + lost + " lost by the rates of the run") + ".");
            long estimated = all.stream().filter(f -> f.paid().filter(p -> p.basis().isEstimate()).isPresent()).count();
            if (estimated > 0) console.note("The prices of " + estimated + " of them are estimates that nobody agreed on.");
        }
        Settings json = TriageShown.json(Settings.EMPTY.with("run", run).with("accepted", found.accepted()).with("failures", all.size()), "rate", rate);
        if (median.isPresent()) json = json.with("medianDays", days(median.get()));
        console.json(json.with("paidUsd", paid.amount().toPlainString()).with("lostUsd", lost.amount().toPlainString())
                .with("cells", new Setting.Items(all.stream().<Setting>map(SilentFailuresCommand::document).toList())));
        return 0;
    }

    private static Money sum(Stream<Money> all) {
        return all.reduce(Money.zero("USD"), Money::plus);
    }

    private static Optional<Double> median(List<SilentFailure> all) {
        if (all.isEmpty()) return Optional.empty();
        double[] days = all.stream().mapToDouble(SilentFailure::days).sorted().toArray();
        return Optional.of((days[(days.length - 1) / 2] + days[days.length / 2]) / 2);
    }

    private static String days(double days) {
        return BigDecimal.valueOf(days).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static List<String> row(SilentFailure f) {
        return List.of(f.cell().toString(), f.task(), f.worker(), f.accepted().toString(), f.known().toString(), days(f.days()), String.join(", ", f.criteria()),
                f.paid().map(p -> p.usd() + (p.basis().isEstimate() ? " (estimate)" : "")).orElse("–"), f.lost().map(Money::toString).orElse("–"));
    }

    private static Settings document(SilentFailure f) {
        Settings d = Settings.EMPTY.with("cell", f.cell().toString()).with("task", f.task()).with("worker", f.worker()).with("accepted", f.accepted().toString())
                .with("known", f.known().toString()).with("days", days(f.days())).with("criteria", Setting.ofTexts(f.criteria()));
        if (f.paid().isPresent()) d = d.with("paidUsd", f.paid().get().usd().amount().toPlainString()).with("basis", f.paid().get().basis().label());
        return f.lost().isPresent() ? d.with("lostUsd", f.lost().get().amount().toPlainString()) : d;
    }
}
