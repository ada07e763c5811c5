// SPDX-License-Identifier: Apache-2.0
package assay.core.run;

import assay.core.content.Digest;
import assay.core.content.Digester;
import assay.core.settings.Settings;
import assay.core.task.Criterion;
import assay.core.task.Price;
import assay.core.task.Scale;
import assay.core.task.Task;
import assay.core.work.Provenance;
import assay.core.work.Submission;
import assay.core.work.Turn;
import assay.core.work.Worker;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The keys under which results are found again. A key holds all that a result depends on and nothing else. */
public final class Keys {
    private static final String BINARY = Scale.BINARY.toString();

    private Keys() {}

    /** Of an attempt: what the worker sees, the worker, seed, trial, turn and feedback; never the rubric. */
    public static Digest attempt(Task task, boolean seesReference, Worker worker, long seed, int trial, List<Turn> earlier) {
        return attempt(task, TaskMarks.of(task), seesReference, worker, seed, trial, earlier);
    }

    private static Digest attempt(Task task, TaskMarks marks, boolean seesReference, Worker worker, long seed, int trial, List<Turn> earlier) {
        Digester d = Digester.of("attempt/1").text(task.id()).digest(marks.brief())
                .maybe(task.worth().price().map(Price::amount)).text(worker.label()).number(seed).number(trial).number(earlier.size());
        earlier.forEach(t -> d.digest(t.submission().digest()).digest(t.feedback().digest()));
        return seesReference ? d.digest(marks.key()).finish() : d.number(0).finish();
    }

    /**
     * Of an attempt with a prompt file, or for which files were turned into text: another text of the prompt, another
     * converter, or another version of it, is another attempt.
     */
    public static Digest attempt(Task task, TaskMarks marks, boolean seesReference, Worker worker, long seed, int trial, List<Turn> earlier,
            List<Provenance.Material> materials) {
        Digest plain = attempt(task, marks, seesReference, worker, seed, trial, earlier);
        if (materials.isEmpty()) return plain;
        Digester d = Digester.of("attempt-with/1").digest(plain).number(materials.size());
        for (Provenance.Material m : materials) {
            d.text(m.kind()).text(m.name()).text(m.by()).text(m.version());
            if (m.kind().equals(Provenance.PROMPT)) d.digest(m.digest());
        }
        return d.finish();
    }

    /** Of what a criterion means to its grader: text, settings, scale and the task's key; never points or weights. */
    public static Digest meaning(Criterion criterion, Settings with, Task task) {
        return meaning(criterion, with, TaskMarks.of(task));
    }

    /** As {@link #meaning(Criterion, Settings, Task)}, for many criteria of one task. */
    public static Digest meaning(Criterion criterion, Settings with, TaskMarks marks) {
        return Digester.of("meaning/1").text(criterion.text()).number(criterion.isPitfall() ? 1 : 0).text(with.canonical())
                .text(scale(criterion)).digest(marks.key()).digest(marks.brief()).finish();
    }

    /** The text of the usual scale is made once: a record's own is slow. */
    private static String scale(Criterion criterion) {
        Scale scale = criterion.weighing().scale();
        return scale.equals(Scale.BINARY) ? BINARY : scale.toString();
    }

    /** Of the verdicts of one grader on one criterion of one submission. */
    public static Digest verdict(Submission submission, String criterion, Digest meaning, String grader, String fingerprint) {
        return verdict(submission.digest(), criterion, meaning, grader, fingerprint);
    }

    /** As {@link #verdict(Submission, String, Digest, String, String)}, for many criteria of one submission. */
    public static Digest verdict(Digest submission, String criterion, Digest meaning, String grader, String fingerprint) {
        return Digester.of("verdict/1").digest(submission).text(criterion).digest(meaning).text(grader).text(fingerprint).finish();
    }

    /** A submission in its place, such as run, cell and turn. */
    public record Placed(String place, Digest submission) {}

    /**
     * Of what one rater says of two submissions of a task, the same whichever of them stands first.
     *
     * @param with settings of the comparer
     */
    public static Digest preference(Task task, Placed one, Placed other, String comparer, Settings with, String fingerprint) {
        TaskMarks marks = TaskMarks.of(task);
        Digester d = Digester.of("preference/1").digest(marks.brief()).digest(marks.key()).number(task.rubric().leaves().size());
        task.rubric().leaves().forEach(c -> d.text(c.text()).number(c.isPitfall() ? 1 : 0));
        Stream.of(one, other).sorted(Comparator.comparing(Placed::place)).forEach(p -> d.text(p.place()).digest(p.submission()));
        return d.text(comparer).text(with.canonical()).text(fingerprint).finish();
    }

    /** The seed of one attempt, spread from the run's seed. */
    public static long seed(long runSeed, String task, String worker, int trial, int turn) {
        String hex = Digester.of("seed/1").number(runSeed).text(task).text(worker).number(trial).number(turn).finish().hex();
        return Long.parseUnsignedLong(hex.substring(0, 16), 16);
    }
}
