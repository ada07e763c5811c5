// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.agreement.Coefficient;
import assay.analysis.stored.JudgeReturn;
import assay.analysis.stored.Opinions;
import assay.analysis.trust.Figure;
import assay.analysis.trust.Figures;
import assay.analysis.trust.Judged;
import assay.core.money.Money;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code trust roi RUN}: what each judge gives for its money, criterion by criterion. */
@Component
public final class JudgeReturnsCommand implements Command {
    private static final int SAMPLES = 1000;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Opinions opinions;

    @Activate
    public JudgeReturnsCommand(@Reference Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public Usage usage() {
        return new Usage("trust roi", "Say what each judge gives for its money: F1 against people for each dollar",
                """
                For every judge of a run, over all criteria and for each: F1 (of met) against people (adjudicated, else what more than half say), what
                its verdicts cost, answers that broke or were revised among them, and F1 for each dollar. Where judges rated different
                numbers of things, lay the cost of a thousand verdicts side by side. Intervals are 95 %, of submissions drawn anew; the cost is taken as it is.""",
                List.of(new Parameter("RUN", "name of a run that was judged", 1, 1, Values.RUN)),
                List.of(Option.value("samples", "N", "bootstrap samples behind an interval; 0 = no intervals", "" + SAMPLES)),
                List.of("trust roi brave-otter-12 --json"));
    }

    @Override
    public int run(Call call, Console console) {
        String run = call.parameters().get(0);
        int samples = RatingOptions.samples(call, SAMPLES);
        List<JudgeReturn> returns = JudgeReturn.of(opinions.of(call.store(), run));
        if (returns.isEmpty()) throw new UserError(Place.in("run " + run), "Nobody judged this run.", "Have it judged with: assay regrade RUN --grader judge");
        List<List<Figure>> figures = returns.stream().map(r -> Figures.returns(r.things(), JudgeReturn.MET, samples, r.cost().map(Money::amount))).toList();
        console.table(List.of("judge", "criterion", "verdicts", "labelled", "F1", "95 %", "cost", "of 1,000", "F1 a dollar", "95 %"),
                IntStream.range(0, returns.size()).mapToObj(i -> row(returns.get(i), figures.get(i))).toList());
        console.json(Settings.EMPTY.with("run", run).with("returns", new Setting.Items(
                IntStream.range(0, returns.size()).<Setting>mapToObj(i -> document(returns.get(i), figures.get(i))).toList())));
        return 0;
    }

    private static long labelled(JudgeReturn r) {
        return r.things().stream().filter(Judged::isLabelled).count();
    }

    private static Optional<BigDecimal> ofThousand(JudgeReturn r) {
        return r.cost().filter(c -> !r.things().isEmpty()).map(c -> c.amount().multiply(THOUSAND).divide(BigDecimal.valueOf(r.things().size()), 6, RoundingMode.HALF_EVEN).stripTrailingZeros());
    }

    private static List<String> row(JudgeReturn r, List<Figure> figures) {
        return List.of(r.judge(), r.criterion().isEmpty() ? "all" : r.criterion(), "" + r.things().size(), "" + labelled(r), value(figures, "f1"), interval(figures, "f1"),
                r.cost().map(Money::toString).orElse("not known"), ofThousand(r).map(BigDecimal::toPlainString).orElse("–"), value(figures, "f1-a-dollar"), interval(figures, "f1-a-dollar"));
    }

    private static Optional<Figure> named(List<Figure> figures, String name) {
        return figures.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    private static String value(List<Figure> figures, String name) {
        return named(figures, name).map(f -> f.value() instanceof Coefficient.Known k ? digits(k.value()) : "undefined").orElse("–");
    }

    private static String interval(List<Figure> figures, String name) {
        return named(figures, name).flatMap(Figure::interval).map(i -> digits(i.low()) + " to " + digits(i.high())).orElse("–");
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.4f" : "%.1f", value);
    }

    private static Settings document(JudgeReturn r, List<Figure> figures) {
        Settings d = Settings.EMPTY.with("judge", r.judge());
        if (!r.criterion().isEmpty()) d = d.with("criterion", r.criterion());
        d = d.with("verdicts", r.things().size()).with("labelled", labelled(r));
        if (r.cost().isPresent()) d = d.with("costUsd", r.cost().get().amount().toPlainString());
        if (ofThousand(r).isPresent()) d = d.with("costUsdOfThousand", ofThousand(r).get().toPlainString());
        return d.with("figures", new Setting.Items(figures.stream().<Setting>map(f -> TrustShown.document("", f)).toList()));
    }
}
