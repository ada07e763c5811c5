// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets.recorded;

import assay.core.problem.Problems;
import assay.core.spi.Name;
import assay.core.spi.source.ImportSink;
import assay.core.spi.source.Source;
import assay.source.datasets.record.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Work and verdicts recorded elsewhere, a line each. Of the tasks no more is known than what the lines say: their ids,
 * their criteria, and their instructions where lines carry a {@code prompt}. The files are read twice, for a task
 * stands in a suite before what was done of it.
 */
@Component
@Name("recordings")
public final class RecordingsSource implements Source {
    @Override
    public void read(List<Path> files, ImportSink sink, Problems problems) throws IOException {
        SeenTasks seen = new SeenTasks();
        for (Path file : files) JsonLines.read(file, new Problems(), (record, place) -> seen.add(RecordedLine.of(record, file)));
        seen.handOn(sink);
        for (Path file : files) JsonLines.read(file, problems, (record, place) -> {
            RecordedLine line = RecordedLine.of(record, file);
            line.recording().ifPresent(sink::recording);
            line.verdict().ifPresent(sink::verdict);
        });
    }

    @Override
    public String describe() {
        return "Reads recorded work, JSON lines of worker, task and text with files, usage, seconds and cost where known, and recorded verdicts, lines of worker, task, criterion, rater and met or score.";
    }

    @Override
    public String title() {
        return "Recorded work";
    }
}
