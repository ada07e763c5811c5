// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets;

import assay.core.problem.Problems;
import assay.core.settings.Settings;
import assay.core.spi.Name;
import assay.core.spi.source.ImportSink;
import assay.core.spi.source.Source;
import assay.core.task.Background;
import assay.core.task.Screening;
import assay.core.task.Task;
import assay.source.datasets.record.Fields;
import assay.source.datasets.record.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Python functions to complete, with hidden tests (Chen et al. 2021, arXiv 2107.03374). */
@Component
@Name("humaneval")
public final class HumanEvalSource implements Source {
    private static final Background BACKGROUND = new Background(Optional.of("openai/human-eval"), Optional.of("MIT"), Optional.empty(), Optional.empty(), Screening.NONE);
    private static final String FILE = "solution.py";

    @Override
    public void read(List<Path> files, ImportSink sink, Problems problems) throws IOException {
        for (Path file : files) JsonLines.read(file, problems, (record, place) -> sink.task(task(record)));
    }

    private static Task task(Fields record) {
        String prompt = record.needText("prompt");
        String function = record.needText("entry_point");
        String wish = "Complete the Python function `" + function + "` and hand in " + FILE + ", the whole file with what is given here:\n\n```python\n" + prompt.stripTrailing() + "\n```";
        Optional<String> reference = record.text("canonical_solution").filter(s -> !s.isBlank()).map(s -> prompt + s);
        return new ProgramTask(record.needText("task_id").replace('/', '-'), "Complete the function " + function, wish, FILE, reference, BACKGROUND)
                .testedBy("tests.py", record.needText("test"), Settings.EMPTY.with("language", "python").with("check", "check").with("function", function));
    }

    @Override
    public String describe() {
        return "Reads HumanEval.jsonl, or the same as .gz: functions in Python with hidden tests, graded by running them.";
    }

    @Override
    public String title() {
        return "HumanEval";
    }
}
