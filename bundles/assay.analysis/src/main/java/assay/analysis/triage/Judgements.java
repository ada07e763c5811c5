// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import assay.analysis.stored.People;
import assay.core.content.Digest;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.run.Keys;
import assay.core.run.Plan;
import assay.core.run.TaskMarks;
import assay.core.settings.Settings;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.Standing;
import assay.core.spi.suite.Texts;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Task;
import assay.core.work.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads what judges said in a run, and what people said of the same. */
public final class Judgements {
    /** Name under which verdicts stand that triage asked people for. */
    public static final String GRADER = "triage";

    private final RunStore store;
    private final Texts texts;
    private final Fingerprints fingerprints;

    public Judgements(RunStore store, Texts texts, Fingerprints fingerprints) {
        this.store = store;
        this.texts = texts;
        this.fingerprints = fingerprints;
    }

    /** What a grader's verdicts depend on now; empty where it is not installed. */
    @FunctionalInterface
    public interface Fingerprints {
        Optional<String> of(String grader, Criterion criterion) throws InterruptedException;
    }

    private record Thing(int turn, String criterion) {}

    /** @param judge the only judge where absent */
    public List<Judgement> of(String run, Optional<String> judge) throws InterruptedException {
        Fact.Run stored = store.run(run).orElseThrow(() -> new UserError(Place.in("run"), "There is no run \"" + run + "\".", "List them with: assay runs"));
        Plan plan = texts.plan(stored.plan());
        List<List<Fact.Rated>> cells = cells(run);
        String name = judge.orElseGet(() -> only(cells));
        List<Judgement> all = new ArrayList<>();
        for (List<Fact.Rated> cell : cells) cell(run, plan, name, cell, all);
        if (all.isEmpty()) throw new UserError(Place.in("run " + run), "No verdict of it is by the judge \"" + name + "\".", "Judges: " + String.join(", ", judges(cells)) + ".");
        return all;
    }

    private List<List<Fact.Rated>> cells(String run) {
        Map<Object, List<Fact.Rated>> byCell = new LinkedHashMap<>();
        try (Stream<Fact.Rated> rated = store.verdicts(run)) {
            rated.filter(r -> r.verdict() instanceof Verdict.Graded).forEachOrdered(r -> byCell.computeIfAbsent(r.cell(), c -> new ArrayList<>()).add(r));
        }
        return List.copyOf(byCell.values());
    }

    private static TreeSet<String> judges(List<List<Fact.Rated>> cells) {
        TreeSet<String> judges = new TreeSet<>();
        cells.forEach(c -> c.stream().filter(r -> r.verdict().rater().kind() == RaterKind.JUDGE).forEach(r -> judges.add(r.verdict().rater().name())));
        return judges;
    }

    private static String only(List<List<Fact.Rated>> cells) {
        TreeSet<String> judges = judges(cells);
        if (judges.size() == 1) return judges.first();
        throw new UserError(Place.in("--judge"), judges.isEmpty() ? "Nobody judged this run." : "Several judged this run.",
                judges.isEmpty() ? "Have it judged with: assay regrade RUN --grader judge" : "Name one: " + String.join(", ", judges) + ".");
    }

    private void cell(String run, Plan plan, String judge, List<Fact.Rated> rated, List<Judgement> all) throws InterruptedException {
        if (rated.stream().noneMatch(r -> r.verdict().rater().name().equals(judge))) return;
        Task task = texts.task(store.task(run, rated.get(0).cell().task()).orElseThrow().text(), store::blob);
        TaskMarks marks = TaskMarks.of(task);
        Map<Integer, Submission> handed = new LinkedHashMap<>();
        store.submissions(run, rated.get(0).cell()).forEach(h -> handed.put(h.turn(), h.submission()));
        Map<Thing, List<Fact.Rated>> things = new LinkedHashMap<>();
        Standing.of(rated).forEach(r -> things.computeIfAbsent(new Thing(r.turn(), r.verdict().criterion()), t -> new ArrayList<>()).add(r));
        for (Map.Entry<Thing, List<Fact.Rated>> e : things.entrySet()) {
            Optional<Criterion> c = task.rubric().find(e.getKey().criterion());
            Optional<Fact.Rated> said = e.getValue().stream().filter(r -> r.verdict().rater().kind() == RaterKind.JUDGE && r.verdict().rater().name().equals(judge))
                    .reduce((a, b) -> b.at().isBefore(a.at()) ? a : b);
            if (c.isEmpty() || said.isEmpty() || !handed.containsKey(e.getKey().turn())) continue;
            all.add(judgement(plan, task, marks, c.get(), said.get(), handed.get(e.getKey().turn()), e.getValue()));
        }
    }

    private Judgement judgement(Plan plan, Task task, TaskMarks marks, Criterion c, Fact.Rated said, Submission handed, List<Fact.Rated> all)
            throws InterruptedException {
        Digest key = Keys.verdict(handed, c.id(), Keys.meaning(c, Settings.EMPTY, marks), GRADER, "");
        List<Fact.Rated> people = all.stream().filter(r -> r.verdict().rater().kind().isPerson()).toList();
        Duration human = people.stream().map(r -> r.verdict().grounds().spent().human()).reduce(Duration.ZERO, Duration::plus);
        boolean drawn = people.stream().allMatch(r -> r.grader().equals(GRADER));
        return new Judgement(said.cell(), said.turn(), task.id(), c, key, ((Verdict.Graded) said.verdict()).met(), said.verdict().grounds().confidence(),
                current(plan, marks, c, said, handed), People.verdict(people.stream().map(r -> (Verdict.Graded) r.verdict()).toList()), drawn, human);
    }

    private boolean current(Plan plan, TaskMarks marks, Criterion c, Fact.Rated said, Submission handed) throws InterruptedException {
        Optional<GraderChoice> choice = plan.grading().gradersOf(c).stream().filter(g -> g.grader().equals(said.grader())).findFirst();
        if (choice.isEmpty()) return false;
        Criterion meant = new Criterion(c.id(), c.text(), c.importance(), choice, c.weighing(), c.notes());
        Optional<String> fingerprint = fingerprints.of(said.grader(), meant);
        return fingerprint.isPresent()
                && Keys.verdict(handed, c.id(), Keys.meaning(meant, choice.get().with(), marks), said.grader(), fingerprint.get()).equals(said.key());
    }
}
