// SPDX-License-Identifier: Apache-2.0
package assay.analysis.paired;

import assay.core.grading.Ruling;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.PairedRuns;
import assay.core.report.PairedRuns.Changed;
import assay.core.run.Plan;
import assay.core.spi.analysis.Pairing;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.work.Outcome;
import assay.core.work.Worker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pairs the cells of two runs: one is streamed past the other, which is kept. */
@Component
public final class PairingService implements Pairing {
    private final Texts texts;

    @Activate
    public PairingService(@Reference Texts texts) {
        this.texts = texts;
    }

    @Override
    public PairedRuns pair(RunStore store, String before, String after) {
        return pair(store, before, w -> true, after, w -> w);
    }

    @Override
    public PairedRuns pair(RunStore store, String before, String workerBefore, String after, String workerAfter) {
        known(store, before, workerBefore);
        known(store, after, workerAfter);
        return pair(store, before, workerBefore::equals, after, w -> w.equals(workerAfter) ? workerBefore : "");
    }

    private void known(RunStore store, String run, String worker) {
        List<String> labels = plan(store, run).workers().stream().map(Worker::label).toList();
        if (!labels.contains(worker)) throw new UserError(Place.in("worker"), "Run " + run + " has no worker \"" + worker + "\".", "It has " + String.join(", ", labels) + ".");
    }

    /** @param called what the workers of the second run are called in the first; empty = nobody */
    private PairedRuns pair(RunStore store, String before, Predicate<String> wanted, String after, UnaryOperator<String> called) {
        Map<CellKey, Fact.CellEnded> kept = new HashMap<>();
        cells(store, after, (key, is) -> {
            String worker = called.apply(key.worker());
            if (!worker.isEmpty()) kept.put(new CellKey(key.suite(), key.task(), worker, key.trial()), is);
        });
        Map<String, Map<String, List<Differences.Pair>>> byWorker = new LinkedHashMap<>();
        List<Changed> changed = new ArrayList<>();
        long[] pairs = {0};
        cells(store, before, (key, was) -> {
            Fact.CellEnded is = wanted.test(key.worker()) ? kept.get(key) : null;
            if (is == null || is.outcome() == Outcome.WITHHELD) return;
            Changed difference = changed(key, was, is);
            if (!difference.before().equals(difference.after()) || !difference.criteria().isEmpty()) changed.add(difference);
            if (!was.outcome().counts() || !is.outcome().counts()) return;
            pairs[0]++;
            byWorker.computeIfAbsent(key.worker(), w -> new LinkedHashMap<>())
                    .computeIfAbsent(key.suite() + "/" + key.task(), t -> new ArrayList<>()).add(new Differences.Pair(was, is));
        });
        List<PairedRuns.Figure> figures = new ArrayList<>();
        byWorker.forEach((worker, tasks) -> {
            Differences differences = new Differences(worker);
            tasks.values().forEach(differences::add);
            figures.addAll(differences.figures());
        });
        return new PairedRuns(before, after, pairs[0], figures, changed);
    }

    private Plan plan(RunStore store, String run) {
        return texts.plan(store.run(run).orElseThrow(() -> new UserError(Place.in("run"), "There is no run \"" + run + "\".", "")).plan());
    }

    private void cells(RunStore store, String run, BiConsumer<CellKey, Fact.CellEnded> take) {
        Plan plan = plan(store, run);
        try (Stream<Fact.TaskText> tasks = store.tasks(run); Stream<Fact.CellEnded> cells = store.cells(run)) {
            var ids = tasks.iterator();
            Fact.TaskText[] task = {ids.next()};
            cells.forEachOrdered(c -> {
                while (task[0].ordinal() < c.cell().task()) task[0] = ids.next();
                take.accept(CellKey.of(plan, task[0], c), c);
            });
        }
    }

    private static Changed changed(CellKey key, Fact.CellEnded was, Fact.CellEnded is) {
        Map<String, String> before = rulings(was);
        Map<String, String> after = rulings(is);
        List<PairedRuns.Criterion> criteria = new ArrayList<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().forEach(c -> {
            String a = before.getOrDefault(c, "none");
            String b = after.getOrDefault(c, "none");
            if (!a.equals(b)) criteria.add(new PairedRuns.Criterion(c, a, b));
        });
        return new Changed(key.task(), key.worker(), key.trial(), state(was), state(is), criteria);
    }

    private static Map<String, String> rulings(Fact.CellEnded cell) {
        return cell.assessment().map(a -> a.rulings().stream().collect(Collectors.toMap(Ruling::criterion,
                r -> r.standing().name().toLowerCase(Locale.ROOT).replace('_', ' '), (x, y) -> x, LinkedHashMap::new))).orElse(new LinkedHashMap<>());
    }

    private static String state(Fact.CellEnded cell) {
        return cell.outcome() != Outcome.ASSESSED ? cell.outcome().label() : cell.complete() ? "complete" : "incomplete";
    }
}
