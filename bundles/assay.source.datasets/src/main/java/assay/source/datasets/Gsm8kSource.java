// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets;

import assay.core.content.Blob;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.Name;
import assay.core.spi.source.ImportSink;
import assay.core.spi.source.Recording;
import assay.core.spi.source.Source;
import assay.core.task.Background;
import assay.core.task.Brief;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Key;
import assay.core.task.Labels;
import assay.core.task.Rubric;
import assay.core.task.Screening;
import assay.core.task.Task;
import assay.core.task.Worth;
import assay.core.work.Submission;
import assay.source.datasets.record.BadRecord;
import assay.source.datasets.record.Fields;
import assay.source.datasets.record.JsonLines;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Grade-school mathematics problems with the recorded solutions of several systems (OpenAI, grade-school-math). */
@Component
@Name("gsm8k")
public final class Gsm8kSource implements Source {
    private static final String MARK = "A:";
    private static final Background BACKGROUND = new Background(
            Optional.of("openai/grade-school-math"), Optional.of("MIT"), Optional.empty(), Optional.empty(), Screening.NONE);

    @Override
    public void read(List<Path> files, ImportSink sink, Problems problems) throws IOException {
        for (Path file : files) JsonLines.read(file, problems, (record, place) -> take(record, place, sink));
    }

    /** Nothing is handed on unless all of the line is good. */
    private static void take(Fields record, Place place, ImportSink sink) {
        Task task = task(record, String.format("gsm8k-%04d", place.line()));
        Map<String, String> solutions = new LinkedHashMap<>();
        for (String system : record.keys())
            if (!system.equals("question") && !system.equals("ground_truth")) {
                Fields answer = record.fields(system).orElseThrow(() -> new BadRecord("\"" + system + "\" is empty.", ""));
                solutions.put(system, answer.text("solution").orElseThrow(() -> new BadRecord("\"" + system + "\" has no solution.", "")));
            }
        sink.task(task);
        solutions.forEach((system, text) -> sink.recording(new Recording(system, task.id(), 0, 0, Submission.of(text))));
    }

    private static Task task(Fields record, String id) {
        String question = record.needText("question").strip();
        String truth = record.needText("ground_truth");
        Settings number = Settings.EMPTY.with("value", Setting.of(answer(truth))).with("after", MARK).with("which", "last");
        Criterion criterion = new Criterion("answer", "The last number after 'A:' is the reference answer", Importance.CRITICAL,
                new GraderChoice("rule", Settings.EMPTY.with("number", number)));
        String wish = question + "\n\nShow your working, then end with a line \"A: N\" where N is the answer as a plain number.";
        return new Task(id, new Brief(Titles.of(question), wish), new Rubric(List.of(criterion)),
                new Key(List.of(Blob.ofText("solution.txt", "text/plain", truth)), List.of()), Worth.UNKNOWN,
                new Labels(Optional.of("mathematics"), List.of(), List.of(), Labels.Secrecy.PUBLIC), BACKGROUND);
    }

    private static BigDecimal answer(String truth) {
        int at = truth.lastIndexOf(MARK);
        String number = at < 0 ? "" : truth.substring(at + MARK.length()).replace(",", "").replace("$", "").strip();
        if (!number.matches("-?\\d{1,30}(\\.\\d{1,30})?"))
            throw new BadRecord("\"ground_truth\" does not end with \"A: \" and a number.", "");
        return new BigDecimal(number);
    }

    @Override
    public String describe() {
        return "Reads example_model_solutions.jsonl of OpenAI's grade-school-math: problems, and the solutions of the systems recorded in it.";
    }

    @Override
    public String title() {
        return "GSM8K test problems";
    }
}
