// SPDX-License-Identifier: Apache-2.0
package assay.grader.human;

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
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * People. Lays the submission on the desk, one item for each set of fields, and answers pending until as many have graded as
 * the criterion asks for; then with what each of them says, and with what an adjudicator says.
 */
@Component
@Name("human")
@Rates(kind = RaterKind.HUMAN)
public final class HumanGrader implements Grader {
    private static final Rater PEOPLE = new Rater(RaterKind.HUMAN, "human");

    private final Desks desks;

    @Activate
    public HumanGrader(@Reference Desks desks) {
        this.desks = desks;
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
        return "people, through the desk; settings n (how many, default 1) and fields (of expertise, a|b)";
    }

    @Override
    public void check(Criterion criterion, Task task, Problems problems) {
        try {
            Wanted.of(criterion);
        } catch (SettingsError e) {
            problems.error(Place.in("task \"" + task.id() + "\", criterion \"" + criterion.id() + "\""), e.getMessage() + ".", "");
        }
    }

    @Override
    public List<Verdict> grade(Grading work, Workshop shop) {
        Desk desk = desks.of(shop.store().orElseThrow(() -> new IllegalStateException("people can grade only what lies in a run store")));
        TurnId at = work.at().orElseThrow(() -> new IllegalStateException("people can grade only submissions of a run"));
        Map<List<String>, List<Criterion>> byFields = new LinkedHashMap<>();
        for (Criterion c : work.criteria()) byFields.computeIfAbsent(Wanted.of(c).fields(), f -> new ArrayList<>()).add(c);
        List<Verdict> verdicts = new ArrayList<>();
        byFields.forEach((fields, criteria) -> verdicts.addAll(asked(desk, filing(at, work.task(), fields, criteria))));
        return verdicts;
    }

    private static Filing filing(TurnId at, Task task, List<String> fields, List<Criterion> criteria) {
        TaskMarks marks = TaskMarks.of(task);
        List<Question> questions = criteria.stream().map(c -> question(c, Keys.meaning(c, Settings.EMPTY, marks))).toList();
        int raters = criteria.stream().mapToInt(c -> Wanted.of(c).raters()).max().orElseThrow();
        return new Filing(at, task.id(), questions, raters, fields, "grading", Optional.empty());
    }

    /** How many people are asked, and who they are, changes nothing of what the criterion means. */
    private static Question question(Criterion c, Digest meaning) {
        return new Question(c.id(), c.text(), c.importance(), c.weighing().scale(), c.notes().author(), meaning);
    }

    private static List<Verdict> asked(Desk desk, Filing filing) {
        desk.file(filing);
        Optional<ItemState> item = desk.of(filing.at()).stream().filter(i -> i.filing().equals(filing)).findFirst();
        if (item.isPresent() && item.get().answered()) return item.get().verdicts();
        return filing.questions().stream().<Verdict>map(q -> new Verdict.Pending(q.criterion(), PEOPLE, Grounds.NONE)).toList();
    }
}
