// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.analysis.advice.Assumptions;
import assay.analysis.advice.Edges;
import assay.analysis.advice.PartAdvice;
import assay.analysis.advice.Prospect;
import assay.analysis.advice.Swings;
import assay.core.economy.RateTable;
import assay.core.economy.Way;
import assay.core.report.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes advice of what is known of the tasks, for some of a run's workers. */
public final class Adviser {
    private final Prospects run;
    private final RateTable rates;
    private final Assumptions given;
    private final List<Way> ways;

    public Adviser(Prospects run, RateTable rates, Assumptions given) {
        this.run = run;
        this.rates = rates;
        this.given = given;
        ways = Stream.of(Way.values()).filter(w -> w != Way.FEEDBACK || run.hasFeedback()).toList();
    }

    /** Ways that the run can tell of. */
    public List<Way> ways() {
        return ways;
    }

    public List<Advice> of(List<String> workers) {
        List<Advice> all = workers.stream().map(this::of).toList();
        return all.stream().map(a -> new Advice(a.worker(), a.parts().stream().map(p -> withFrontier(p, all)).toList(), a.edges(), a.swings(), a.assumptions())).toList();
    }

    private Advice of(String worker) {
        Map<Prospects.Part, Prospects.Known> parts = run.of(worker);
        List<Prospect> all = parts.containsKey(Prospects.ALL) ? parts.get(Prospects.ALL).prospects() : List.of();
        boolean enough = all.size() > 1;
        return new Advice(worker, parts.entrySet().stream().map(e -> part(e.getKey(), e.getValue())).toList(),
                enough ? Edges.of(all, ways, given) : List.of(), enough ? Swings.of(all, ways, given) : List.of(), given.words(rates));
    }

    private Advice.Part part(Prospects.Part part, Prospects.Known known) {
        List<Prospect> tasks = known.prospects();
        if (tasks.size() < 2) return new Advice.Part(part.by(), part.value(), tasks.size(), known.missing(), List.of(), Advice.BreakEven.NONE);
        return new Advice.Part(part.by(), part.value(), tasks.size(), known.missing(), new PartAdvice(tasks, ways, given).worths(), PartAdvice.breakEven(tasks, given));
    }

    /** What lies on the frontier of cost and quality, among the ways of all these workers. */
    private static Advice.Part withFrontier(Advice.Part part, List<Advice> all) {
        List<Advice.Worth> rivals = new ArrayList<>();
        for (Advice a : all)
            a.parts().stream().filter(p -> p.by().equals(part.by()) && p.value().equals(part.value())).forEach(p -> rivals.addAll(p.ways()));
        return new Advice.Part(part.by(), part.value(), part.tasks(), part.missing(), part.ways().stream().map(w -> new Advice.Worth(w.way(), w.value(),
                w.quality(), w.cost(), w.best(), w.clear(), rivals.stream().noneMatch(r -> dominates(r, w)))).toList(), part.breakEven());
    }

    private static boolean dominates(Advice.Worth a, Advice.Worth b) {
        double quality = a.quality().value() - b.quality().value();
        double cost = a.cost().value() - b.cost().value();
        return quality >= 0 && cost <= 0 && (quality > 0 || cost < 0);
    }
}
