// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.analysis.advice.Prospect;
import assay.core.economy.RateTable;
import assay.core.economy.Reviewing;
import assay.core.problem.UserError;
import assay.core.report.PriceBand;
import assay.core.run.Plan;
import assay.core.spi.store.Ahead;
import assay.core.spi.store.Cursor;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.task.HumanEffort;
import assay.core.task.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a run says of each task for the choice of who does it, by worker and part of the tasks; keeps eight numbers a task. */
public final class Prospects {
    /** The part that has all tasks. */
    public static final Part ALL = new Part("", 0, "all tasks");

    private static final Comparator<Part> ORDER =
            Comparator.comparing((Part p) -> !p.by.isEmpty()).thenComparing(p -> p.by.equals("category")).thenComparing(Part::rank).thenComparing(Part::value);

    /** Some of the tasks, such as those of a price. */
    public record Part(String by, int rank, String value) {}

    private final Plan plan;
    private final RateTable rates;
    private final Map<String, Map<Part, Known>> byWorker = new LinkedHashMap<>();
    private Optional<UserError> mistake = Optional.empty();
    private long tasks;

    Prospects(Plan plan, RateTable rates) {
        this.plan = plan;
        this.rates = rates;
        plan.workers().forEach(w -> byWorker.put(w.label(), new TreeMap<>(ORDER)));
    }

    /** The plan of a run. */
    public static Plan plan(RunStore store, Texts texts, String run) {
        return texts.plan(store.run(run).orElseThrow(() -> StoredRunAnalyst.unknown(store, run)).plan());
    }

    /**
     * Reads a run once.
     *
     * @throws assay.core.problem.UserError when a wage is in a currency that the rates do not know
     */
    public static Prospects of(RunStore store, Texts texts, String run, Plan plan, RateTable rates) {
        Prospects found = new Prospects(plan, rates);
        try (Stream<Fact.TaskText> all = store.tasks(run);
                Cursor<Fact.CellEnded, Long> cells = new Cursor<>(Ahead.of(store.states(run)), c -> c.cell().task())) {
            all.forEachOrdered(t -> found.add(texts.task(t.text(), store::blob), cells.of(t.ordinal())));
        }
        return found.orThrow();
    }

    /** These, when every wage is in a currency that the rates know; the mistake is told to those who ask and not to those who add. */
    Prospects orThrow() {
        mistake.ifPresent(m -> {
            throw m;
        });
        return this;
    }

    public List<String> workers() {
        return List.copyOf(byWorker.keySet());
    }

    /** All tasks first, then by price, then by category. */
    public Map<Part, Known> of(String worker) {
        return byWorker.get(worker);
    }

    /** Whether work went back to the worker with feedback. */
    public boolean hasFeedback() {
        return plan.schedule().turns() > 0;
    }

    public long tasks() {
        return tasks;
    }

    void add(Task task, List<Fact.CellEnded> cells) {
        if (mistake.isPresent()) return;
        try {
            count(task, cells);
        } catch (UserError e) {
            mistake = Optional.of(e);
        }
    }

    private void count(Task task, List<Fact.CellEnded> cells) {
        tasks++;
        for (int w = 0; w < plan.workers().size(); w++) {
            int worker = w;
            List<Fact.CellEnded> its = cells.stream().filter(c -> c.cell().worker() == worker && c.outcome().counts()).toList();
            Map<Part, Known> parts = byWorker.get(plan.workers().get(w).label());
            boolean known = task.worth().price().isPresent() && task.worth().human().isPresent() && !its.isEmpty();
            Optional<Prospect> prospect = known ? Optional.of(prospect(task, rates, plan, its)) : Optional.empty();
            for (Part p : parts(task)) parts.computeIfAbsent(p, x -> new Known()).take(task, prospect);
        }
    }

    private static List<Part> parts(Task task) {
        PriceBand band = PriceBand.of(task);
        List<Part> its = new ArrayList<>(List.of(ALL, new Part("price", band.ordinal(), band.label())));
        task.labels().category().ifPresent(c -> its.add(new Part("category", 0, c)));
        return its;
    }

    /** @param cells of one worker that count; none where nothing but a person's part is asked for */
    static Prospect prospect(Task task, RateTable rates, Plan plan, List<Fact.CellEnded> cells) {
        HumanEffort human = rates.inUsd(task.worth().human().orElseThrow(), task.labels().category());
        double hours = human.time().toMillis() / 3_600_000.0;
        Reviewing reviewing = new Reviewing(rates.wages().of(task.labels().category()), rates.review());
        double measured = cells.stream().mapToDouble(Prospects::reviewOfTurn).average().orElse(0);
        double review = measured > 0 ? measured : rates.review().minutes().doubleValue();
        double feedback = measured > 0 ? 0 : rates.review().feedbackMinutes().doubleValue();
        return new Prospect(task.worth().price().orElseThrow().usd().micros() / 1e6, hours * human.hourly().micros() / 1e6, rates.success(human),
                share(cells, 0), share(cells, 1), cells.stream().mapToDouble(c -> costOfTurn(c, rates, plan)).average().orElse(0),
                cost(reviewing, review), cost(reviewing, feedback));
    }

    private static double cost(Reviewing reviewing, double minutes) {
        return reviewing.pay(Duration.ofMillis(Math.round(minutes * 60_000))).micros() / 1e6;
    }

    private static double share(List<Fact.CellEnded> cells, int turn) {
        return cells.stream().filter(c -> c.complete() && c.turn() == turn).count() / (double) Math.max(1, cells.size());
    }

    /** A cell's turn that counts is its first complete one, else its last: so many submissions were paid. */
    private static double costOfTurn(Fact.CellEnded cell, RateTable rates, Plan plan) {
        return cell.spent().cost().map(m -> rates.discounted(m, plan.workers().get(cell.cell().worker())).micros() / 1e6).orElse(0.0) / (Math.max(0, cell.turn()) + 1);
    }

    /** Minutes of people that were taken down, feedback included; 0 where none were. */
    private static double reviewOfTurn(Fact.CellEnded cell) {
        return cell.spent().human().toMillis() / 60_000.0 / (Math.max(0, cell.turn()) + 1);
    }

    /** The tasks of a part, and those of which too little is known. */
    public static final class Known {
        private final List<String> ids = new ArrayList<>();
        private final List<Prospect> prospects = new ArrayList<>();
        private final Map<String, String> lacking = new LinkedHashMap<>();
        private long price;
        private long minutes;
        private long work;

        /** @param prospect absent where something lacks */
        private void take(Task task, Optional<Prospect> prospect) {
            if (prospect.isPresent()) add(task.id(), prospect.get());
            else if (task.worth().price().isEmpty()) lacksPrice(task.id());
            else if (task.worth().human().isEmpty()) lacksMinutes(task.id());
            else lacksWork(task.id());
        }

        private void add(String task, Prospect prospect) {
            ids.add(task);
            prospects.add(prospect);
        }

        private void lacksPrice(String task) {
            price++;
            lacking.put(task, "no price");
        }

        private void lacksMinutes(String task) {
            minutes++;
            lacking.put(task, "no minutes of a person");
        }

        private void lacksWork(String task) {
            work++;
            lacking.put(task, "no assessed work");
        }

        public List<Prospect> prospects() {
            return prospects;
        }

        /** Of the prospects, in their order. */
        public List<String> ids() {
            return ids;
        }

        /** What each of the other tasks lacks. */
        public Map<String, String> lacking() {
            return lacking;
        }

        public assay.core.report.Advice.Missing missing() {
            return new assay.core.report.Advice.Missing(price, minutes, work);
        }
    }
}
