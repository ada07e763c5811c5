// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.Rates;
import assay.core.report.Contrast;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.store.RunStores;
import assay.core.spi.suite.Texts;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code compare RUN [RUN]}: who is better, task by task. */
@Component
public final class CompareCommand implements Command {
    private final ComparedRuns runs;

    @Activate
    public CompareCommand(@Reference RunStores stores, @Reference Texts texts) {
        runs = new ComparedRuns(stores, texts);
    }

    @Override
    public Usage usage() {
        return new Usage("compare", "Say which of two is better, or that it cannot be told",
                "Compares completion rates task by task: the workers of one run with each other, or each worker of one run with itself"
                        + " in another. Differences are in percentage points, intervals are 95 %. With one trial a cell, McNemar's exact"
                        + " test must agree with the interval before one is called better; beside it stands its p corrected by Holm for the"
                        + " number of pairs printed.",
                List.of(new Usage.Parameter("RUN", "one run or two", 1, 2, Usage.Values.RUN)),
                List.of(Usage.Option.values("worker", "W", "whom to compare: two of one run, or one of each of two runs").offering(Usage.Values.WORKER)),
                List.of("compare brave-otter-12", "compare brave-otter-12 calm-heron-3",
                        "compare brave-otter-12 --worker openai:gpt-5 --worker baseline:lead"));
    }

    @Override
    public int run(Call call, Console console) {
        ComparedRuns.Read read = runs.read(call, call.parameters().stream().skip(1).findFirst());
        Rates a = read.run();
        Rates b = read.other().orElse(a);
        List<Pairs.Pair> pairs = read.other().isPresent() ? Pairs.across(a, b, call.values("worker")) : Pairs.within(a, call.values("worker"));
        show(a, b, Pairs.contrasts(runs.comparison(), a, b, pairs), console);
        return 0;
    }

    private static void show(Rates a, Rates b, List<Contrast> contrasts, Console console) {
        List<OptionalDouble> holm = Shown.holm(contrasts);
        console.table(Shown.HEADER, IntStream.range(0, contrasts.size()).mapToObj(i -> Shown.row(contrasts.get(i), holm.get(i))).toList());
        if (contrasts.size() > 1) console.note(Shown.together(contrasts, holm));
        console.json(Settings.EMPTY.with("run", a.run()).with("against", b.run())
                .with("pairs", new Setting.Items(IntStream.range(0, contrasts.size()).<Setting>mapToObj(i -> Shown.document(contrasts.get(i), holm.get(i))).toList())));
    }
}
