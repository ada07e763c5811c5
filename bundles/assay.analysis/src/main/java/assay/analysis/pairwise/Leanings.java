// SPDX-License-Identifier: Apache-2.0
package assay.analysis.pairwise;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.grading.Preference;
import assay.core.grading.Preference.Better;
import assay.core.grading.Preference.Look;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.work.Submission;
import assay.core.work.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers from comparisons of a run what their raters lean to. Comparisons across two runs count for position and length alone. */
public final class Leanings {
    private static final String HALF = "50 %";
    private static final String NONE = "near 0 %";
    private static final List<Way> WAYS = List.of(new Way("position", "chose what was shown first", HALF), new Way("length", "preferred the longer one", "as merit has it"),
            new Way("family", "preferred a worker of its own provider to another's", "as merit has it"),
            new Way("padding", "preferred filler to the same without (probe:padded to baseline:reference)", NONE),
            new Way("fluency", "preferred fluent and wrong to rough and right (probe:misstated to probe:roughened)", NONE));

    /** A way of leaning. */
    private record Way(String key, String what, String fair) {}

    private static final class Count {
        private double hits;
        private long n;
    }

    private final RunStore store;
    private final String run;
    private final Plan plan;
    private final Map<String, Map<String, Count>> byRater = new TreeMap<>();

    public Leanings(RunStore store, String run, Plan plan) {
        this.store = store;
        this.run = run;
        this.plan = plan;
    }

    public boolean isEmpty() {
        return byRater.isEmpty();
    }

    public void add(Fact.Preferred fact) {
        if (!(fact.preference() instanceof Preference.Given given)) return;
        Map<String, Count> counts = byRater.computeIfAbsent(given.rater().name(), r -> new TreeMap<>());
        for (Look look : given.looks())
            if (look.better() != Better.TIE) count(counts, "position", (look.better() == Better.FIRST) == !look.swapped() ? 1 : 0);
        int longer = Long.compare(length(fact.first()), length(fact.second()));
        if (longer != 0) count(counts, "length", share(given.better(), longer > 0));
        if (!fact.first().run().equals(run) || !fact.second().run().equals(run)) return;
        Worker one = plan.workers().get(fact.first().cell().worker());
        Worker other = plan.workers().get(fact.second().cell().worker());
        boolean oneOwn = isOwn(one, given.rater().name());
        if (oneOwn != isOwn(other, given.rater().name())) count(counts, "family", share(given.better(), oneOwn));
        probe(counts, "padding", given.better(), one, other, "probe:padded", "baseline:reference");
        probe(counts, "fluency", given.better(), one, other, "probe:misstated", "probe:roughened");
    }

    private static void probe(Map<String, Count> counts, String key, Better better, Worker one, Worker other, String lure, String right) {
        if (one.label().equals(lure) && other.label().equals(right)) count(counts, key, share(better, true));
        if (one.label().equals(right) && other.label().equals(lure)) count(counts, key, share(better, false));
    }

    /** What the one looked for got of the win. */
    private static double share(Better better, boolean isFirst) {
        return better == Better.TIE ? 0.5 : (better == Better.FIRST) == isFirst ? 1 : 0;
    }

    private static void count(Map<String, Count> counts, String key, double hit) {
        Count count = counts.computeIfAbsent(key, k -> new Count());
        count.hits += hit;
        count.n++;
    }

    /** A judge's name says which models it asked: {@code judge:openai:gpt-5|anthropic:claude}. */
    private static boolean isOwn(Worker worker, String rater) {
        return worker.model().map(m -> ("|" + rater.substring(rater.indexOf(':') + 1)).contains("|" + m.provider() + ":")).orElse(false);
    }

    private long length(Fact.Side side) {
        Optional<Submission> found = store.submissions(side.run(), side.cell()).stream().filter(h -> h.turn() == side.turn()).map(Fact.Handed::submission).findFirst();
        return found.map(s -> s.text().length() + s.files().stream().filter(f -> MediaTypes.isText(f.mediaType())).mapToLong(Blob::size).sum()).orElse(0L);
    }

    /** One for each rater and way that could be seen. */
    public List<Leaning> all() {
        List<Leaning> all = new ArrayList<>();
        byRater.forEach((rater, counts) -> WAYS.stream().filter(w -> counts.containsKey(w.key()))
                .forEach(w -> all.add(new Leaning(rater, w.what(), counts.get(w.key()).hits, counts.get(w.key()).n, w.fair()))));
        return all;
    }
}
