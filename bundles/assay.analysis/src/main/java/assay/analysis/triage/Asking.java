// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import assay.core.run.TurnId;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.Filing;
import assay.core.spi.desk.ItemState;
import assay.core.spi.desk.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays on the desk what people are to look at.
 *
 * @param people how many look at one
 * @param fields that they must know, sorted
 */
public record Asking(int people, List<String> fields) {
    /** What a judge leaves to people is handed out before work that waits for people anyway. */
    private static final int BEFORE_OTHER_WORK = 1;

    public Asking {
        fields = fields.stream().sorted().distinct().toList();
    }

    /** What was asked of a submission before stays asked. @return submissions of which something is asked */
    public int file(Desk desk, String run, List<Judgement> asked) {
        Map<TurnId, Map<String, Question>> bySubmission = new LinkedHashMap<>();
        Map<TurnId, String> tasks = new LinkedHashMap<>();
        for (Judgement j : asked) {
            TurnId at = new TurnId(run, j.cell(), j.turn());
            bySubmission.computeIfAbsent(at, a -> new LinkedHashMap<>()).put(j.criterion().id(), question(j));
            tasks.put(at, j.task());
        }
        bySubmission.forEach((at, questions) -> {
            Optional<Filing> before = before(desk, at);
            before.ifPresent(f -> f.questions().forEach(q -> questions.putIfAbsent(q.criterion(), q)));
            int raters = Math.max(people, before.map(Filing::raters).orElse(0));
            desk.file(new Filing(at, tasks.get(at), List.copyOf(questions.values()), raters, fields, Judgements.GRADER, Optional.of(Judgements.GRADER)));
            for (ItemState i : desk.of(at)) if (i.filing().recordAs().equals(Optional.of(Judgements.GRADER))) desk.prioritise(i.id(), BEFORE_OTHER_WORK);
        });
        return bySubmission.size();
    }

    private Optional<Filing> before(Desk desk, TurnId at) {
        return desk.of(at).stream().map(ItemState::filing).filter(f -> f.fields().equals(fields) && f.recordAs().equals(Optional.of(Judgements.GRADER))).findFirst();
    }

    private static Question question(Judgement j) {
        return new Question(j.criterion().id(), j.criterion().text(), j.criterion().importance(), j.criterion().weighing().scale(), j.criterion().notes().author(), j.key());
    }
}
