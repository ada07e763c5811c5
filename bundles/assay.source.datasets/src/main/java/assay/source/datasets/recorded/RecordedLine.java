// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets.recorded;

import assay.core.content.Blob;
import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.money.Money;
import assay.core.spi.source.RecordedVerdict;
import assay.core.spi.source.Recording;
import assay.core.work.Spent;
import assay.core.work.Submission;
import assay.core.work.Usage;
import assay.source.datasets.record.BadRecord;
import assay.source.datasets.record.Fields;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One line: a recording, or a verdict where it names a criterion.
 *
 * @param prompt what the worker was asked, where the line says it
 */
record RecordedLine(String task, Optional<String> prompt, Optional<Recording> recording, Optional<RecordedVerdict> verdict) {
    private static final Set<String> RECORDING = Set.of("worker", "task", "trial", "turn", "prompt", "text", "files", "usage", "seconds", "cost");
    private static final Set<String> VERDICT = Set.of("worker", "task", "trial", "turn", "criterion", "rater", "raterKind", "met", "score", "confidence", "reason", "fix", "minutes");
    private static final String TASK = "[A-Za-z0-9][A-Za-z0-9._-]{0,199}";
    private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000_000_000L);

    /** @param file beside which the files of a recording lie */
    static RecordedLine of(Fields f, Path file) {
        boolean verdict = f.get("criterion").isPresent();
        f.only(verdict ? VERDICT : RECORDING);
        String task = f.needText("task");
        if (!task.matches(TASK)) throw new BadRecord("\"task\" is \"" + task + "\", but must be 1 to 200 letters, digits, dots, dashes or underscores.", "");
        if (verdict) return new RecordedLine(task, Optional.empty(), Optional.empty(), Optional.of(verdict(f, task)));
        return new RecordedLine(task, f.text("prompt").filter(p -> !p.isBlank()), Optional.of(recording(f, task, file)), Optional.empty());
    }

    private static Recording recording(Fields f, String task, Path file) {
        if (f.get("text").isEmpty() && f.get("files").isEmpty()) throw new BadRecord("A recording needs \"text\" or \"files\".", "");
        Usage usage = f.fields("usage").map(RecordedLine::usage).orElse(Usage.NONE);
        Spent spent = new Spent(usage, f.number("cost").map(c -> Money.of(limited("cost", c), "USD")), time(f, "seconds", 1), Duration.ZERO);
        List<Blob> files = f.get("files").map(list -> RecordedFiles.of(list, file.toAbsolutePath().getParent())).orElse(List.of());
        return new Recording(f.needText("worker"), task, f.count("trial"), f.count("turn"), new Submission(f.text("text").orElse(""), files, spent));
    }

    private static Usage usage(Fields u) {
        u.only(Set.of("input", "cached-input", "output", "reasoning"));
        return new Usage(u.count("input"), u.count("cached-input"), u.count("output"), u.count("reasoning"));
    }

    private static RecordedVerdict verdict(Fields f, String task) {
        Optional<Double> score = f.number("score").map(BigDecimal::doubleValue);
        Optional<Boolean> met = f.flag("met");
        if (met.isEmpty() && score.filter(s -> s == 0 || s == 1).isEmpty())
            throw new BadRecord("A verdict needs \"met\", or a \"score\" of 0 or 1.", "Say with \"met\": true or false whether the score is enough.");
        boolean holds = met.orElseGet(() -> score.orElseThrow() == 1);
        OptionalDouble confidence = f.number("confidence").map(c -> OptionalDouble.of(c.doubleValue())).orElse(OptionalDouble.empty());
        Grounds grounds = new Grounds(f.text("reason").orElse(""), f.text("fix").orElse(""), confidence,
                new Spent(Usage.NONE, Optional.empty(), Duration.ZERO, time(f, "minutes", 60)));
        Verdict verdict = new Verdict.Graded(f.needText("criterion"), new Rater(kind(f), f.needText("rater")), holds, score.orElse(holds ? 1.0 : 0.0), grounds);
        return new RecordedVerdict(f.needText("worker"), task, f.count("trial"), f.count("turn"), verdict);
    }

    private static RaterKind kind(Fields f) {
        String word = f.text("raterKind").orElse("human");
        return Stream.of(RaterKind.values()).filter(k -> k.label().equals(word)).findFirst().orElseThrow(() -> new BadRecord(
                "\"raterKind\" is \"" + word + "\", but must be one of " + String.join(", ", Stream.of(RaterKind.values()).map(RaterKind::label).toList()) + ".", ""));
    }

    private static Duration time(Fields f, String key, int seconds) {
        return f.number(key).map(n -> Duration.ofMillis(limited(key, n).multiply(BigDecimal.valueOf(seconds * 1_000L)).longValue())).orElse(Duration.ZERO);
    }

    private static BigDecimal limited(String key, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(LONGEST) > 0) throw new BadRecord("\"" + key + "\" is " + value + ", but must be a number from 0 to a thousand million.", "");
        return value;
    }
}
