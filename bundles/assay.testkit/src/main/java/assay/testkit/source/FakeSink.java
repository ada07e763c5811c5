// SPDX-License-Identifier: Apache-2.0
package assay.testkit.source;

import assay.core.spi.source.ImportSink;
import assay.core.spi.source.RecordedVerdict;
import assay.core.spi.source.Recording;
import assay.core.task.Task;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a source hands on. */
public final class FakeSink implements ImportSink {
    private final List<Task> tasks = new ArrayList<>();
    private final List<Recording> recordings = new ArrayList<>();
    private final List<RecordedVerdict> verdicts = new ArrayList<>();

    @Override
    public void task(Task task) {
        tasks.add(task);
    }

    @Override
    public void recording(Recording recording) {
        recordings.add(recording);
    }

    @Override
    public void verdict(RecordedVerdict verdict) {
        verdicts.add(verdict);
    }

    public List<Task> tasks() {
        return List.copyOf(tasks);
    }

    public List<Recording> recordings() {
        return List.copyOf(recordings);
    }

    public List<RecordedVerdict> verdicts() {
        return List.copyOf(verdicts);
    }
}
