// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.panel;

import assay.core.content.Blob;
import assay.core.grading.Grounds;
import assay.core.grading.Preference;
import assay.core.grading.Preference.Better;
import assay.core.grading.Preference.Look;
import assay.core.grading.Rater;
import assay.core.spi.comparer.Pair;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.work.Spent;
import assay.grader.judge.answer.Choice;
import assay.grader.judge.answer.Unusable;
import assay.grader.judge.prompt.Case;
import assay.grader.judge.prompt.Exhibits;
import assay.grader.judge.prompt.PromptText;
import assay.grader.judge.setting.JudgeSettings;
import assay.grader.judge.setting.Juror;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * A jury at work on a pair. Every juror looks twice, in both orders, beginning with one that the seed draws. What hangs on the
 * order is a tie; what more jurors prefer than its opposite is preferred.
 */
public record PairPanel(Line line, JudgeSettings settings, PromptText prompt, Rater rater) {

    /** One look of one juror, and which of the pair, not of what was shown, it prefers. */
    private record Seen(Look look, Choice choice) {}

    public Preference compare(Pair work, Workshop shop) throws InterruptedException {
        Exhibits task = Exhibits.of(work.task(), settings.asking().show(), shop);
        Exhibits first = Exhibits.of(work.first(), shop);
        Exhibits second = Exhibits.of(work.second(), shop);
        List<Seen> seen = new ArrayList<>();
        List<Better> votes = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        boolean swappedFirst = new Random(work.seed()).nextBoolean();
        for (Juror juror : settings.jury()) {
            try {
                List<Seen> both = new ArrayList<>();
                for (boolean swapped : new boolean[] {swappedFirst, !swappedFirst})
                    both.add(look(juror, swapped, work, List.of(task, swapped ? second : first, swapped ? first : second), shop));
                seen.addAll(both);
                boolean same = both.get(0).look().better() == both.get(1).look().better();
                votes.add(same ? both.get(0).look().better() : Better.TIE);
            } catch (Unusable e) {
                broken.add(e.getMessage());
            }
        }
        if (2 * broken.size() >= settings.jury().size()) return new Preference.Failed(rater, Grounds.because(broken.get(0)));
        return given(votes, seen);
    }

    private Seen look(Juror juror, boolean swapped, Pair work, List<Exhibits> exhibits, Workshop shop) throws Unusable, InterruptedException {
        Case shown = Case.of(Panel.words(work.task().brief()), exhibits.get(0).texts(),
                Map.of("first", exhibits.get(1).texts(), "second", exhibits.get(2).texts()), settings.asking().maxChars());
        List<Blob> files = exhibits.stream().flatMap(e -> e.files().stream()).toList();
        List<Criterion> wanted = work.task().rubric().leaves();
        Choice choice = new PairHearing(line, settings, prompt, shown, files, work.seed(), shop).of(juror, wanted, swapped ? "swapped" : "as given");
        return new Seen(new Look(swapped, swapped ? choice.better().swapped() : choice.better()), choice);
    }

    private Preference given(List<Better> votes, List<Seen> seen) {
        long one = votes.stream().filter(v -> v == Better.FIRST).count();
        long other = votes.stream().filter(v -> v == Better.SECOND).count();
        Better better = one > other ? Better.FIRST : other > one ? Better.SECOND : Better.TIE;
        List<Look> looks = seen.stream().map(Seen::look).sorted(Comparator.comparing(Look::swapped)).toList();
        boolean torn = looks.stream().anyMatch(a -> looks.stream().anyMatch(b -> a.better() != b.better()));
        Seen speaker = seen.stream().filter(s -> s.look().better() == better).findFirst().orElse(seen.get(0));
        String shown = speaker.look().swapped() ? "(Shown the other way round.) " : "";
        String how = torn && better == Better.TIE ? "What the looks say differs, which counts as a tie. " : "";
        return new Preference.Given(rater, better, looks, new Grounds(how + shown + speaker.choice().reason(), "", confidence(better, votes, seen), Spent.NOTHING));
    }

    private OptionalDouble confidence(Better better, List<Better> votes, List<Seen> seen) {
        return switch (settings.deciding().confidence()) {
            case NONE -> OptionalDouble.empty();
            case AGREEMENT -> OptionalDouble.of((double) votes.stream().filter(v -> v == better).count() / votes.size());
            case STATED, LOGPROBS -> seen.stream().filter(s -> s.look().better() == better).map(s -> s.choice().confidence()).filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble).average();
        };
    }
}
