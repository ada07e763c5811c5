// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.panel;

import assay.core.content.Blob;
import assay.core.grading.Rater;
import assay.core.grading.Verdict;
import assay.core.spi.grader.Grading;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Brief;
import assay.core.task.Criterion;
import assay.core.task.Deliverable;
import assay.grader.judge.answer.Said;
import assay.grader.judge.prompt.Case;
import assay.grader.judge.prompt.Exhibits;
import assay.grader.judge.prompt.PromptText;
import assay.grader.judge.setting.JudgeSettings;
import assay.grader.judge.setting.Juror;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A jury at work on one submission. */
public record Panel(Line line, JudgeSettings settings, PromptText prompt, Rater rater) {

    public List<Verdict> grade(Grading work, List<Criterion> criteria, Workshop shop) throws InterruptedException {
        Exhibits task = Exhibits.of(work.task(), settings.asking().show(), shop);
        Exhibits handed = Exhibits.of(work.submission(), shop);
        Case shown = Case.of(words(work.task().brief()), task.texts(), Map.of("submission", handed.texts()), settings.asking().maxChars());
        List<Blob> files = Stream.concat(task.files().stream(), handed.files().stream()).toList();
        Hearing hearing = new Hearing(line, settings, prompt, shown, files, work.seed(), shop);
        List<Verdict> verdicts = new ArrayList<>();
        for (int from = 0; from < criteria.size(); ) {
            int to = (int) Math.min(criteria.size(), (long) from + settings.perCall());
            verdicts.addAll(together(criteria.subList(from, to), hearing));
            from = to;
        }
        return verdicts;
    }

    private List<Verdict> together(List<Criterion> criteria, Hearing hearing) throws InterruptedException {
        List<Map<String, Said>> heard = new ArrayList<>();
        List<Juror> jury = settings.jury();
        for (Juror j : jury) heard.add(hearing.of(j, criteria));
        List<Verdict> verdicts = new ArrayList<>();
        for (Criterion c : criteria) {
            List<Ballot.Vote> votes = new ArrayList<>();
            for (int i = 0; i < jury.size(); i++) votes.add(new Ballot.Vote(jury.get(i).toString(), heard.get(i).get(c.id())));
            verdicts.add(new Ballot(c, rater, settings.deciding(), votes).verdict());
        }
        return verdicts;
    }

    /** The task in words. */
    static String words(Brief brief) {
        String wanted = brief.deliverables().stream().map(Deliverable::name).collect(Collectors.joining(", "));
        return (brief.title().isBlank() ? "" : brief.title().strip() + "\n\n") + brief.instructions().strip()
                + (wanted.isEmpty() ? "" : "\n\nTo be handed in: " + wanted);
    }
}
