// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import assay.core.content.Digest;
import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.run.Keys;
import assay.core.run.TaskMarks;
import assay.core.run.TurnId;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.Name;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.Desks;
import assay.core.spi.desk.Filing;
import assay.core.spi.desk.ItemState;
import assay.core.spi.desk.Question;
import assay.core.spi.grader.Grader;
import assay.core.spi.grader.Grading;
import assay.core.spi.grader.Rates;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.task.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * People where the judge is not sure enough, from the start: what it is sure of is accepted, the rest is pending until people have
 * looked, and a share of the accepted goes to people too.
 */
@Component
@Name(Judgements.GRADER)
@Rates(kind = RaterKind.HUMAN)
public final class TriageGrader implements Grader {
    private static final Rater PEOPLE = new Rater(RaterKind.HUMAN, Judgements.GRADER);

    private final Desks desks;
    private final Gatekeeper gatekeeper;

    @Activate
    public TriageGrader(@Reference Desks desks, @Reference Texts texts, @Reference JudgementReader reader) {
        this.desks = desks;
        this.gatekeeper = new Gatekeeper(texts, reader);
    }

    @Override
    public boolean answersLater() {
        return true;
    }

    /** What people said stands whatever bundle asked them. */
    @Override
    public Optional<String> fingerprint(Criterion criterion) {
        return Optional.of("people");
    }

    @Override
    public String describe() {
        return "people where a judge is not sure enough, and for a share of the rest; settings threshold (0.9), audit (0.05), seed, judge, least-labels (20),"
                + " least-agreement (0.7), calibration (RUN|RUN), n and fields";
    }

    @Override
    public void check(Criterion criterion, Task task, Problems problems) {
        try {
            TriageSettings.of(criterion);
        } catch (SettingsError | IllegalArgumentException e) {
            problems.error(Place.in("task \"" + task.id() + "\", criterion \"" + criterion.id() + "\""), e.getMessage() + ".", "");
        }
    }

    @Override
    public List<Verdict> grade(Grading work, Workshop shop) throws InterruptedException {
        RunStore store = shop.store().orElseThrow(() -> new IllegalStateException("people can grade only what lies in a run store"));
        TurnId at = work.at().orElseThrow(() -> new IllegalStateException("people can grade only submissions of a run"));
        TaskMarks marks = TaskMarks.of(work.task());
        Map<String, Verdict> own = new LinkedHashMap<>();
        Map<Asking, List<Question>> asked = new LinkedHashMap<>();
        for (Criterion c : work.criteria()) {
            TriageSettings with = TriageSettings.of(c);
            Digest meaning = Keys.meaning(c, Settings.EMPTY, marks);
            Said said = said(work, c, with, meaning, at, store);
            own.put(c.id(), said.verdict());
            if (said.asks()) asked.computeIfAbsent(new Asking(with.people(), with.fields()), w -> new ArrayList<>())
                    .add(new Question(c.id(), c.text(), c.importance(), c.weighing().scale(), c.notes().author(), meaning));
        }
        List<Verdict> verdicts = new ArrayList<>();
        asked.forEach((asking, questions) -> verdicts.addAll(answers(desks.of(store),
                new Filing(at, work.task().id(), questions, asking.people(), asking.fields(), Judgements.GRADER, Optional.empty()))));
        own.forEach((criterion, v) -> {
            if (verdicts.stream().noneMatch(x -> x.criterion().equals(criterion))) verdicts.add(v);
        });
        return verdicts;
    }

    /** What is said while people have not answered, and whether they are asked. */
    private record Said(Verdict verdict, boolean asks) {
        static Said accepted(Criterion c, String why, boolean asks) {
            return new Said(new Verdict.Abstained(c.id(), PEOPLE, Grounds.because(why)), asks);
        }

        static Said open(Criterion c, String why) {
            return new Said(new Verdict.Pending(c.id(), PEOPLE, Grounds.because(why)), true);
        }
    }

    private Said said(Grading work, Criterion c, TriageSettings with, Digest meaning, TurnId at, RunStore store) throws InterruptedException {
        List<Verdict> judges = work.said().stream().filter(v -> v.criterion().equals(c.id()) && v.rater().kind() == RaterKind.JUDGE)
                .filter(v -> with.judge().map(j -> j.equals(v.rater().name())).orElse(true)).toList();
        if (judges.isEmpty()) return Said.accepted(c, "no judge looks at it", false);
        List<Verdict.Graded> graded = judges.stream().filter(Verdict.Graded.class::isInstance).map(Verdict.Graded.class::cast).toList();
        if (graded.isEmpty()) return Said.open(c, "the judge gave no verdict");
        if (graded.size() > 1) return Said.open(c, "several judges, and none is named");
        Verdict.Graded judge = graded.get(0);
        Judgement j = new Judgement(at.cell(), at.turn(), work.task().id(), c, meaning, judge.met(), judge.grounds().confidence(), true, Optional.empty(), true, Duration.ZERO);
        Rules rules = with.rules(judge.rater().name());
        Routing routing = Routing.of(j, rules, gatekeeper.gate(store, at.run(), rules, with.calibration()));
        return routing.isAccepted() ? Said.accepted(c, "the judge is accepted", routing.asks()) : Said.open(c, routing.label());
    }

    private static List<Verdict> answers(Desk desk, Filing filing) {
        desk.file(filing);
        Optional<ItemState> item = desk.of(filing.at()).stream().filter(i -> i.filing().equals(filing)).findFirst();
        return item.isPresent() && item.get().answered() ? item.get().verdicts() : List.of();
    }
}
