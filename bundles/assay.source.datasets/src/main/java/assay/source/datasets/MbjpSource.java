// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets;

import assay.core.problem.Problems;
import assay.core.settings.Settings;
import assay.core.spi.Name;
import assay.core.spi.source.ImportSink;
import assay.core.spi.source.Recording;
import assay.core.spi.source.Source;
import assay.core.task.Background;
import assay.core.task.Screening;
import assay.core.task.Task;
import assay.core.work.Spent;
import assay.core.work.Submission;
import assay.source.datasets.record.BadRecord;
import assay.source.datasets.record.Fields;
import assay.source.datasets.record.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** The Java part of MBXP with recorded completions (Athiwaratkun et al. 2022, arXiv 2210.14868). */
@Component
@Name("mbjp")
public final class MbjpSource implements Source {
    private static final Background BACKGROUND = new Background(Optional.of("amazon-science/mxeval"), Optional.of("Apache-2.0, CC-BY-4.0"), Optional.empty(), Optional.empty(), Screening.NONE);
    private static final String FILE = "Solution.java";
    private static final String WORKER = "samples";

    @Override
    public void read(List<Path> files, ImportSink sink, Problems problems) throws IOException {
        Map<String, String> prompts = new HashMap<>();
        for (Path file : files)
            JsonLines.read(file, problems, (record, place) -> {
                if (record.text("language").filter(l -> !l.equals("java")).isPresent()) throw new BadRecord("\"language\" is not java.", "Only the Java part is read.");
                if (record.get("completion").isPresent()) sink.recording(recording(record, prompts));
                else sink.task(task(record, prompts));
            });
    }

    private static Task task(Fields record, Map<String, String> prompts) {
        String prompt = record.needText("prompt");
        String id = id(record);
        String wish = record.needText("description").strip() + "\n\nHand in " + FILE + ", the whole file with what is given here:\n\n```java\n" + prompt.strip() + "\n```";
        Optional<String> reference = record.text("canonical_solution").filter(s -> !s.isBlank()).map(s -> prompt + s);
        Task task = new ProgramTask(id, Titles.of(record.needText("description")), wish, FILE, reference, BACKGROUND)
                .testedBy("Tests.java", record.needText("test"), Settings.EMPTY.with("language", "java").with("join", true));
        prompts.put(id, prompt);
        return task;
    }

    /** A completion goes on where the prompt ends. */
    private static Recording recording(Fields record, Map<String, String> prompts) {
        String id = id(record);
        String prompt = prompts.get(id);
        if (prompt == null) throw new BadRecord("The completion is of the task \"" + id + "\", which was not read before.", "Name the file of tasks first.");
        String completion = record.text("completion").orElse("");
        return new Recording(WORKER, id, 0, 0, new Submission("", List.of(ProgramTask.blob(FILE, prompt + completion)), Spent.NOTHING));
    }

    private static String id(Fields record) {
        return record.needText("task_id").replace('/', '-');
    }

    @Override
    public String describe() {
        return "Reads mbjp_release_v1.2.jsonl of amazon-science/mxeval, Java methods with hidden tests, and after it mbjp_samples.jsonl with recorded completions.";
    }

    @Override
    public String title() {
        return "MBJP, the Java part of MBXP";
    }
}
