// SPDX-License-Identifier: Apache-2.0
package assay.analysis.stored;

import assay.analysis.ratings.Rating;
import assay.analysis.ratings.Ratings;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.run.CellId;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.store.Standing;
import assay.core.spi.suite.Texts;
import assay.core.task.Criterion;
import assay.core.task.Task;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The verdicts of a stored run as ratings: an item is a submission, a rater is who gave the verdict. */
@Component(service = StoredRatings.class)
public final class StoredRatings {
    /** Rater that stands for what people came to: the adjudicator's verdict, else what more than half of them say. */
    public static final String PEOPLE = "people";
    /** Rater that stands for a judge's probability that the criterion is met. */
    public static final String CONFIDENCE = "confidence";
    /** By what the ratings of a run can be taken apart. */
    public static final List<String> SLICES = List.of("criterion", "importance", "task", "worker");

    private final RunStores stores;
    private final Texts texts;

    @Activate
    public StoredRatings(@Reference RunStores stores, @Reference Texts texts) {
        this.stores = stores;
        this.texts = texts;
    }

    /**
     * What is to be read.
     *
     * @param raters whom; everybody that gave verdicts where empty
     * @param by one of {@link #SLICES}
     * @param numbers whether ratings are wanted as they stand on the criterion's scale, and not whether it is met
     * @param judge whose confidence is read; where empty, any judge's
     */
    public record Wanted(String store, String run, List<String> raters, Optional<String> by, boolean numbers, Optional<String> judge) {}

    /** The names of those who judged in a run. */
    public List<String> judges(String location, String run) {
        try (RunStore store = stores.open(location); Stream<Fact.Rated> rated = store.verdicts(known(store, run).run())) {
            return rated.filter(r -> r.verdict().rater().kind() == RaterKind.JUDGE && r.verdict() instanceof Verdict.Graded)
                    .map(r -> r.verdict().rater().name()).distinct().sorted().toList();
        }
    }

    public Ratings read(Wanted wanted) {
        if (wanted.by().isPresent() && !SLICES.contains(wanted.by().get()))
            throw new UserError(Place.in("--by"), "The ratings of a run cannot be taken apart by \"" + wanted.by().get() + "\"."
                    + Nearest.hint(wanted.by().get(), SLICES), "Known: " + String.join(", ", SLICES) + ".");
        try (RunStore store = stores.open(wanted.store())) {
            Plan plan = texts.plan(known(store, wanted.run()).plan());
            Reading reading = new Reading(wanted, store, plan);
            cells(store, wanted.run(), reading::cell);
            return reading.ratings();
        }
    }

    /**
     * What all that a judge ever said in a run cost in dollars, by slice, and in all under an empty name. Nothing is said where nobody
     * knows of any cost.
     */
    public Map<String, BigDecimal> costs(Wanted wanted) {
        Map<String, BigDecimal> costs = new TreeMap<>();
        new Opinions(stores, texts).each(wanted.store(), wanted.run(), o -> o.all().stream().filter(r -> r.verdict().rater().kind() == RaterKind.JUDGE
                && r.verdict().rater().name().equals(wanted.judge().orElseThrow())).flatMap(r -> r.verdict().grounds().spent().cost().stream()).forEach(cost -> {
                    costs.merge("", cost.amount(), BigDecimal::add);
                    wanted.by().ifPresent(by -> costs.merge(o.slice(by), cost.amount(), BigDecimal::add));
                }));
        costs.values().removeIf(c -> c.signum() == 0);
        return costs;
    }

    static Fact.Run known(RunStore store, String run) {
        return store.run(run).orElseThrow(() -> {
            List<String> names = store.runs().stream().map(Fact.Run::run).toList();
            return new UserError(Place.in("run"), "There is no run \"" + run + "\"." + Nearest.hint(run, names),
                    names.isEmpty() ? "There is none yet." : "Runs: " + String.join(", ", names) + ".");
        });
    }

    static void cells(RunStore store, String run, Consumer<List<Fact.Rated>> each) {
        List<Fact.Rated> cell = new ArrayList<>();
        try (Stream<Fact.Rated> rated = store.verdicts(run)) {
            rated.forEachOrdered(r -> {
                if (!cell.isEmpty() && !cell.get(0).cell().equals(r.cell())) {
                    each.accept(List.copyOf(cell));
                    cell.clear();
                }
                cell.add(r);
            });
        }
        if (!cell.isEmpty()) each.accept(cell);
    }

    /** Goes through the verdicts cell by cell. */
    private final class Reading {
        private final Wanted wanted;
        private final RunStore store;
        private final Plan plan;
        private final List<Rating> all = new ArrayList<>();
        private final TreeSet<String> raters = new TreeSet<>();
        private final SortedMap<String, Integer> left = new TreeMap<>();
        private Optional<Task> task = Optional.empty();
        private long ordinal = -1;

        Reading(Wanted wanted, RunStore store, Plan plan) {
            this.wanted = wanted;
            this.store = store;
            this.plan = plan;
        }

        /** A grader's older keys stand beside its newer ones; the verdict that came last is taken. */
        void cell(List<Fact.Rated> rated) {
            Map<List<Object>, Map<String, Verdict.Graded>> things = new LinkedHashMap<>();
            for (Fact.Rated r : Standing.of(rated)) {
                if (r.verdict() instanceof Verdict.Graded g)
                    things.computeIfAbsent(List.of(r.turn(), g.criterion()), t -> new LinkedHashMap<>()).put(g.rater().kind() + g.rater().name(), g);
                else left.merge(r.verdict().status(), 1, Integer::sum);
            }
            things.forEach((thing, said) -> thing(rated.get(0).cell(), (Integer) thing.get(0), (String) thing.get(1), List.copyOf(said.values())));
        }

        private void thing(CellId cell, int turn, String criterion, List<Verdict.Graded> said) {
            Optional<Criterion> c = task(cell.task()).flatMap(t -> t.rubric().find(criterion));
            if (c.isEmpty()) {
                left.merge("criterion that is no longer in the rubric", said.size(), Integer::sum);
                return;
            }
            String item = cell + "/" + turn;
            String slice = wanted.by().map(by -> slice(by, cell, c.get())).orElse("");
            for (Verdict.Graded g : said) add(item, criterion, g.rater().name(), label(g), slice);
            People.verdict(said).ifPresent(met -> add(item, criterion, PEOPLE, word(met), slice));
            said.stream().filter(g -> g.rater().kind() == RaterKind.JUDGE && wanted.judge().map(j -> j.equals(g.rater().name())).orElse(true))
                    .filter(g -> g.grounds().confidence().isPresent()).findFirst().ifPresent(g -> {
                        double sure = g.grounds().confidence().getAsDouble();
                        add(item, criterion, CONFIDENCE, plain(g.met() ? sure : 1 - sure), slice);
                    });
        }

        private void add(String item, String criterion, String rater, String label, String slice) {
            boolean standsFor = rater.equals(PEOPLE) || rater.equals(CONFIDENCE);
            if (wanted.raters().isEmpty() ? standsFor : !wanted.raters().contains(rater)) {
                if (!standsFor) raters.add(rater);
                return;
            }
            raters.add(rater);
            all.add(new Rating(item, criterion, rater, label, slice));
        }

        private String label(Verdict.Graded g) {
            return wanted.numbers() ? plain(g.rating()) : word(g.met());
        }

        private Optional<Task> task(long number) {
            if (number != ordinal) {
                ordinal = number;
                task = store.task(wanted.run(), number).map(t -> texts.task(t.text(), store::blob));
            }
            return task;
        }

        private String slice(String by, CellId cell, Criterion c) {
            return Opinion.slice(by, task(cell.task()).orElseThrow(), plan.workers().get(cell.worker()).label(), c);
        }

        Ratings ratings() {
            for (String rater : wanted.raters())
                if (!raters.contains(rater))
                    throw new UserError(Place.in("run " + wanted.run()), "No verdict is by \"" + rater + "\"." + Nearest.hint(rater, raters),
                            "Raters: " + String.join(", ", raters) + ".");
            if (all.isEmpty())
                throw new UserError(Place.in("run " + wanted.run()), "There is no verdict in it.", "Have it graded, or bring verdicts in with: assay import-verdicts");
            return new Ratings(wanted.raters().isEmpty() ? List.copyOf(raters) : wanted.raters(), List.copyOf(all), left, List.of());
        }
    }

    private static String word(boolean met) {
        return met ? "met" : "not met";
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
