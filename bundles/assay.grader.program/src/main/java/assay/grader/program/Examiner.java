// SPDX-License-Identifier: Apache-2.0
package assay.grader.program;

import assay.core.content.Blob;
import assay.core.problem.Nearest;
import assay.core.settings.SettingsError;
import assay.core.task.Task;
import assay.grader.program.exam.Exam;
import assay.grader.program.exam.Subject;
import assay.grader.program.exam.Tally;
import assay.grader.program.language.Language;
import assay.grader.program.sandbox.Limits;
import assay.grader.program.sandbox.Place;
import assay.grader.program.sandbox.SandboxBroken;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes a program through an exam. */
final class Examiner {
    private final Yard yard;

    Examiner(Yard yard) {
        this.yard = yard;
    }

    Tally examine(Exam exam, Subject subject) throws SandboxBroken, InterruptedException {
        Language language = language(exam);
        Limits limits = Limits.of(exam.unsaid(), language.limits());
        Tally tally = once(language, exam, subject, limits);
        for (int run = 1; run < exam.repeats().runs() && !exam.repeats().isSettledBy(tally.isPassed()); run++) tally = once(language, exam, subject, limits);
        return tally;
    }

    private Tally once(Language language, Exam exam, Subject subject, Limits limits) throws SandboxBroken, InterruptedException {
        try (Place place = yard.sandbox().enter()) {
            return new Tally(language.examine(subject, exam.tests(), limits, place));
        }
    }

    /** Says what would keep the exam from being held, and which wrong programs pass it. */
    void check(Exam exam, Task task, Consumer<String> complaints) throws SandboxBroken, InterruptedException {
        language(exam);
        for (Blob wrong : exam.wrong()) {
            Map<String, Blob> files = new LinkedHashMap<>();
            task.brief().attachments().forEach(a -> files.put(a.name(), a));
            files.put(exam.main(), wrong.named(exam.main()));
            if (examine(exam, new Subject(exam.main(), files)).isPassed())
                complaints.accept("The tests are passed by \"" + wrong.name() + "\", which wrong names as a program that must fail");
        }
    }

    private Language language(Exam exam) throws SandboxBroken {
        Language language = yard.languages().get(exam.language());
        if (language == null) throw new SettingsError("there is no language \"" + exam.language() + "\"." + Nearest.hint(exam.language(), yard.languages().keySet())
                + " There are: " + String.join(", ", yard.languages().keySet()));
        Optional<String> missing = language.missing();
        if (missing.isPresent()) throw new SandboxBroken(missing.get());
        language.refuses(exam.tests()).ifPresent(why -> {
            throw new SettingsError(why);
        });
        return language;
    }
}
