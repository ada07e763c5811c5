// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.exam;

import assay.core.content.Blob;
import assay.core.task.Brief;
import assay.core.work.Handed;
import assay.core.work.Submission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The program under test with all files beside it, as they will lie in its folder: what was handed in goes before what
 * the task attached.
 *
 * @param main name of the file that is run
 * @param files by name, the main one among them
 */
public record Subject(String main, Map<String, Blob> files) {
    /** Larger programs are not run. */
    public static final long MOST_BYTES = 16L << 20;

    public Subject {
        files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** Empty when the main file was not handed in, or is blank. */
    public static Optional<Subject> of(String main, Submission submission, Brief brief) {
        Map<String, Blob> files = new LinkedHashMap<>();
        brief.attachments().forEach(a -> files.put(a.name(), a));
        Handed.in(submission, brief).forEach(files::put);
        submission.files().forEach(f -> {
            if (!f.name().equals(f.fileName())) files.remove(f.fileName(), f);
            files.put(f.name(), f);
        });
        Blob program = files.get(main);
        if (program == null || program.size() == 0 || program.size() <= MOST_BYTES && program.text().isBlank()) return Optional.empty();
        return Optional.of(new Subject(main, files));
    }

    public Blob program() {
        return files.get(main);
    }

    public long size() {
        return files.values().stream().mapToLong(Blob::size).sum();
    }
}
