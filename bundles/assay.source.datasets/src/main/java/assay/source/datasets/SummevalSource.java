// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets;

import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.problem.Problems;
import assay.core.spi.Name;
import assay.core.spi.source.ImportSink;
import assay.core.spi.source.RecordedVerdict;
import assay.core.spi.source.Recording;
import assay.core.spi.source.Source;
import assay.core.task.Annotations;
import assay.core.task.Background;
import assay.core.task.Brief;
import assay.core.task.Criterion;
import assay.core.task.Importance;
import assay.core.task.Key;
import assay.core.task.Labels;
import assay.core.task.Rubric;
import assay.core.task.Scale;
import assay.core.task.Screening;
import assay.core.task.Task;
import assay.core.task.Weighing;
import assay.core.task.Worth;
import assay.core.work.Submission;
import assay.source.datasets.record.BadRecord;
import assay.source.datasets.record.Fields;
import assay.source.datasets.record.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** News summaries of sixteen systems, each rated by three experts on four scales (SummEval, Fabbri et al., TACL 2021). */
@Component
@Name("summeval")
public final class SummevalSource implements Source {
    /** The pass mark is ours: the paper rates from 1 to 5 and names none. */
    private static final Scale SCALE = new Scale(1, 5, 4);
    private static final Rater EXPERTS = new Rater(RaterKind.HUMAN, "experts");
    private static final Map<String, String> STATEMENTS = new LinkedHashMap<>();

    static {
        STATEMENTS.put("coherence", "The summary is well structured: its sentences build up to one body of information");
        STATEMENTS.put("consistency", "The summary states only facts that the article states");
        STATEMENTS.put("fluency", "The sentences of the summary are well formed and easy to read");
        STATEMENTS.put("relevance", "The summary holds what is important in the article and nothing else");
    }

    @Override
    public void read(List<Path> files, ImportSink sink, Problems problems) throws IOException {
        Set<String> seen = new HashSet<>();
        for (Path file : files) JsonLines.read(file, problems, (record, place) -> take(record, seen, sink));
    }

    private static void take(Fields record, Set<String> seen, ImportSink sink) {
        String document = record.needText("doc_id");
        String system = record.needText("system");
        String summary = record.text("summary").orElseThrow(() -> new BadRecord("\"summary\" is missing.", ""));
        List<Verdict> verdicts = verdicts(record);
        Task task = task(document);
        if (seen.add(document)) sink.task(task);
        sink.recording(new Recording(system, document, 0, 0, Submission.of(summary)));
        verdicts.forEach(v -> sink.verdict(new RecordedVerdict(system, document, 0, 0, v)));
    }

    private static List<Verdict> verdicts(Fields record) {
        Fields scores = record.fields("scores").orElseThrow(() -> new BadRecord("\"scores\" is missing.", ""));
        List<Verdict> verdicts = new ArrayList<>();
        for (String scale : STATEMENTS.keySet()) {
            double rating = scores.needNumber(scale).doubleValue();
            if (rating < SCALE.min() || rating > SCALE.max()) throw new BadRecord("\"" + scale + "\" is " + rating + ", which is not on the scale from 1 to 5.", "");
            verdicts.add(new Verdict.Graded(scale, EXPERTS, rating >= SCALE.passAt(), rating, Grounds.because("mean of three experts")));
        }
        return verdicts;
    }

    private static Task task(String document) {
        List<Criterion> criteria = STATEMENTS.entrySet().stream().map(e -> new Criterion(e.getKey(), e.getValue(), Importance.IMPORTANT,
                Optional.empty(), Weighing.on(SCALE), new Annotations(Optional.of(e.getKey()), Optional.empty(), List.of(), Optional.of("subjective"), List.of()))).toList();
        Background background = new Background(Optional.of("SummEval"), Optional.of("MIT"), Optional.empty(), Optional.empty(), Screening.NONE);
        Brief brief = new Brief("Summarise article " + document, "Summarise the CNN/DailyMail article " + document
                + " in a few sentences. (The article itself is not part of the data set.)");
        return new Task(document, brief, new Rubric(criteria), Key.NONE, Worth.UNKNOWN,
                new Labels(Optional.of("writing"), List.of("summarization"), List.of(), Labels.Secrecy.PUBLIC), background);
    }

    @Override
    public String describe() {
        return "Reads SummEval as JSON lines of doc_id, system, summary and scores: summaries with the mean ratings of three experts, 4 of 5 taken as met.";
    }

    @Override
    public String title() {
        return "SummEval";
    }
}
