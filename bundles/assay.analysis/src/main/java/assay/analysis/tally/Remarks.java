// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.core.report.Contrast;
import assay.core.report.PriceSum;
import assay.core.report.RankRange;
import assay.core.report.Score;
import assay.core.run.Plan;
import assay.core.task.Task;
import assay.core.work.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a reader should know beside the figures. */
final class Remarks {
    private final Plan plan;
    private final List<String> labels;
    private final long[] unpriced;
    private long tasks;
    private long withoutRubric;

    Remarks(Plan plan, List<String> labels) {
        this.plan = plan;
        this.labels = labels;
        unpriced = new long[labels.size()];
    }

    void add(Task task, List<Stint> stints) {
        tasks++;
        if (task.rubric().isEmpty()) withoutRubric++;
        for (int w = 0; w < unpriced.length; w++) unpriced[w] += stints.get(w).unpriced();
    }

    List<String> notes(List<Score> board, List<String> unranked, List<Contrast> contrasts, List<PriceSum> prices,
            List<RankRange> ranks) {
        List<String> notes = new ArrayList<>();
        if (tasks == 0) notes.add("The run has no tasks.");
        prices(notes, prices);
        if (withoutRubric > 0) notes.add(count(withoutRubric, "task") + " of " + tasks + " without a rubric: nothing says whether the work is complete.");
        unfinished(notes, board);
        outside(notes, board);
        for (int w = 0; w < unpriced.length; w++)
            if (unpriced[w] > 0) notes.add(labels.get(w) + ": the cost of " + count(unpriced[w], "cell") + " is not known, so its cost is too low.");
        for (String worker : unranked) notes.add(worker + " was shown the reference answer: it is listed, not ranked.");
        if (plan.schedule().trials() == 1) notes.add("One trial a cell: the intervals hold for other tasks like these, not for repeats of these.");
        contrasts.forEach(c -> notes.add(say(c)));
        if (contrasts.size() > 1) notes.add("Each pair stands at 95 %; with many pairs some will differ by chance.");
        Standing.ranks(ranks, plan.schedule().trials() == 1).ifPresent(notes::add);
        notes.addAll(Standing.tails(board));
        if (labels.size() > PairTally.WORKERS) notes.add("More than " + PairTally.WORKERS + " workers: neighbours are not compared.");
        return notes;
    }

    private void prices(List<String> notes, List<PriceSum> prices) {
        long pricedTasks = prices.stream().mapToLong(PriceSum::tasks).sum();
        for (PriceSum p : prices)
            if (p.basis().isEstimate())
                notes.add(count(p.tasks(), "price") + " of " + tasks + " of basis " + p.basis().label() + ", together " + p.sum() + ": nobody agreed on them, and earnings rest on them.");
        if (tasks == 0 || pricedTasks == tasks) return;
        notes.add(pricedTasks == 0 ? "No task has a price: nothing can be earned."
                : count(tasks - pricedTasks, "task") + " of " + tasks + " without a price: earnings leave them out, completion rates do not.");
    }

    private static void unfinished(List<String> notes, List<Score> board) {
        long planned = board.stream().mapToLong(Score::cells).sum();
        long ended = board.stream().flatMap(s -> s.outcomes().values().stream()).mapToLong(Long::longValue).sum();
        if (ended < planned) notes.add(count(planned - ended, "cell") + " of " + planned + " not yet at an end: the figures are provisional.");
    }

    private static void outside(List<String> notes, List<Score> board) {
        for (Outcome outcome : Outcome.values()) {
            List<Score> hit = board.stream().filter(s -> s.outcomes().getOrDefault(outcome, 0L) > 0).toList();
            if (outcome.counts() || hit.isEmpty()) continue;
            notes.add(outcome.label() + ", outside the rates: "
                    + hit.stream().map(s -> s.outcomes().get(outcome) + " of " + s.worker()).collect(Collectors.joining(", ")) + ".");
        }
    }

    private static String say(Contrast c) {
        var d = c.difference();
        return c.a() + " against " + c.b() + ": " + c.verdict() + String.format(Locale.ROOT, " (%+.1f points, %+.1f to %+.1f, %d tasks%s).",
                100 * d.value(), 100 * d.low(), 100 * d.high(), d.n(),
                c.p().isEmpty() ? "" : c.p().getAsDouble() < 0.001 ? ", McNemar p < 0.001" : String.format(Locale.ROOT, ", McNemar p = %.3f", c.p().getAsDouble()));
    }

    private static String count(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
