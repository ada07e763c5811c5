// SPDX-License-Identifier: Apache-2.0
package assay.suite.command;

import assay.core.money.Money;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.source.ImportSink;
import assay.core.spi.source.RecordedVerdict;
import assay.core.spi.source.Recording;
import assay.core.task.Price;
import assay.core.task.Task;
import assay.suite.shape.TaskShape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hands on what a source reads and counts it. A task that no suite could hold is left out and told. */
final class ImportTally implements ImportSink {
    private final ImportSink to;
    private final Problems problems;
    private final Map<String, Long> recordings = new TreeMap<>();
    private long tasks;
    private long rejected;
    private long priced;
    private long verdicts;
    private final Map<Price.Basis, Money> estimates = new EnumMap<>(Price.Basis.class);
    private Money worth = Money.zero("USD");

    ImportTally(ImportSink to, Problems problems) {
        this.to = to;
        this.problems = problems;
    }

    @Override
    public void task(Task task) {
        int length = task.brief().instructions().length();
        if (length > TaskShape.MOST_INSTRUCTIONS) {
            problems.error(Place.in("task " + task.id()), "The instructions have " + length + " characters; at most " + TaskShape.MOST_INSTRUCTIONS + " are taken.",
                    "Shorten them at the source; long inputs are attachments.");
            return;
        }
        to.task(task);
        if (task.background().screening().accepted()) tasks++;
        else rejected++;
        task.worth().price().ifPresent(p -> {
            priced++;
            worth = worth.plus(p.usd());
            if (p.basis().isEstimate()) estimates.merge(p.basis(), p.usd(), Money::plus);
        });
    }

    @Override
    public void recording(Recording recording) {
        to.recording(recording);
        recordings.merge(recording.worker(), 1L, Long::sum);
    }

    @Override
    public void verdict(RecordedVerdict verdict) {
        to.verdict(verdict);
        verdicts++;
    }

    boolean isEmpty() {
        return tasks == 0;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("tasks: " + count(tasks) + (rejected > 0 ? ", and " + count(rejected) + " rejected by their screening" : ""));
        lines.add(priced == 0 ? "prices: none" : "prices: Σ " + Shown.money(worth) + " over " + count(priced) + " tasks");
        estimates.forEach((basis, sum) -> lines.add("prices that nobody agreed on: Σ " + Shown.money(sum) + " of basis " + basis.label()));
        recordings.forEach((worker, n) -> lines.add("recordings of " + worker + ": " + count(n)));
        if (verdicts > 0) lines.add("verdicts: " + count(verdicts));
        return lines;
    }

    Settings document() {
        Settings byWorker = Settings.EMPTY;
        for (Map.Entry<String, Long> e : recordings.entrySet()) byWorker = byWorker.with(e.getKey(), e.getValue());
        Settings guessed = Settings.EMPTY;
        for (var e : estimates.entrySet()) guessed = guessed.with(e.getKey().label(), e.getValue().amount().toPlainString());
        return Settings.EMPTY.with("tasks", tasks).with("rejected", rejected).with("priced", priced)
                .with("price", Settings.EMPTY.with("amount", worth.amount().toPlainString()).with("currency", worth.currency()))
                .with("estimated", guessed).with("recordings", byWorker).with("verdicts", Setting.of(verdicts));
    }

    private static String count(long n) {
        return String.format(java.util.Locale.ROOT, "%,d", n);
    }
}
