// SPDX-License-Identifier: Apache-2.0
package assay.suite.write;

import assay.core.problem.Place;
import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.spi.source.RecordedVerdict;
import assay.core.spi.source.Recording;
import assay.core.spi.suite.SuiteWriter;
import assay.core.task.SuiteInfo;
import assay.core.task.Task;
import assay.suite.read.SuiteHead;
import assay.suite.read.SuiteReader;
import assay.suite.text.Json;
import assay.suite.text.RecordJson;
import assay.suite.text.TaskJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Writes a suite as {@code suite.yaml}, {@code tasks.jsonl}, {@code files/}, {@code recordings.jsonl} and {@code verdicts.jsonl}. */
public final class FolderWriter implements SuiteWriter {
    private final Draft draft;
    private final SuiteHead head;
    private final FileStack files;
    private final TaskJson tasks;
    private final Map<String, OutputStream> streams = new HashMap<>();
    private boolean finished;

    private final String comment;

    private FolderWriter(Draft draft, SuiteHead head, String comment) {
        this.draft = draft;
        this.head = head;
        this.comment = comment;
        this.files = new FileStack(draft.folder());
        this.tasks = new TaskJson(files);
    }

    /**
     * Opens a suite for writing.
     *
     * @param replace whether an imported suite that somebody changed may be replaced
     * @throws UserError when something stands at the place that must not be replaced
     */
    public static FolderWriter at(Path place, String id, String version, String title, boolean replace) throws IOException {
        Seal.refuseOccupied(place, replace);
        return new FolderWriter(Draft.beside(place), SuiteHead.of(id, version, title), "Written by import.");
    }

    /** The same with another head, and a comment above it; what somebody changed is never replaced. */
    static FolderWriter at(Path place, SuiteHead head, String comment) throws IOException {
        Seal.refuseOccupied(place, false);
        return new FolderWriter(Draft.beside(place), head, comment);
    }

    /** Where it is being written. */
    Path folder() {
        return draft.folder();
    }

    /** A task that its screening rejects is kept beside the others, in {@code rejected.jsonl}. */
    @Override
    public void task(Task task) {
        line(task.background().screening().accepted() ? "tasks.jsonl" : "rejected.jsonl", j -> tasks.write(j, task));
    }

    @Override
    public void recording(Recording recording) {
        line("recordings.jsonl", j -> RecordJson.recording(j, recording, files));
    }

    @Override
    public void verdict(RecordedVerdict verdict) {
        line("verdicts.jsonl", j -> RecordJson.verdict(j, verdict));
    }

    private void line(String file, Json.Body body) {
        try {
            OutputStream out = streams.get(file);
            if (out == null) {
                out = new BufferedOutputStream(Files.newOutputStream(draft.folder().resolve(file)), 1 << 16);
                streams.put(file, out);
            }
            Json.line(out, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SuiteInfo finish() throws IOException {
        closeStreams();
        Files.writeString(draft.folder().resolve("suite.yaml"), HeadText.of(head, comment));
        Problems problems = new Problems();
        SuiteInfo info = SuiteReader.read(draft.folder(), found -> {}, problems).info();
        if (problems.errors() > 0) throw new UserError(problems.all().stream().filter(Problem::isError).map(this::moved).toList(), problems.errors());
        Seal.put(draft.folder());
        draft.settle();
        finished = true;
        return info;
    }

    /** The problem at the place where the suite would stand. */
    private Problem moved(Problem p) {
        String source = p.place().source().replace(draft.folder().toString(), draft.place().toString());
        return new Problem(p.severity(), new Place(source, p.place().line()), p.message(), p.remedy());
    }

    private void closeStreams() throws IOException {
        for (OutputStream s : streams.values()) s.close();
        streams.clear();
    }

    @Override
    public void close() throws IOException {
        if (finished) return;
        try {
            closeStreams();
        } finally {
            draft.discard();
        }
    }
}
