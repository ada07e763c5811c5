// SPDX-License-Identifier: Apache-2.0
package assay.solver.replay;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.work.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/** A file of recorded outputs, indexed once and read line by line where one is asked for. Safe for several threads. */
final class Recordings {
    private static final LongPredicate ANY = offset -> true;
    private final Path file;
    private final List<String> workers;
    private final Offsets offsets;

    private Recordings(Path file, Set<String> workers, Offsets offsets) {
        this.file = file;
        this.workers = List.copyOf(workers);
        this.offsets = offsets;
    }

    /**
     * Reads the file once from end to end.
     *
     * @param shown the file as the user wrote it, for messages
     * @throws UserError with every bad line
     */
    static Recordings index(Path file, String shown) {
        Problems problems = new Problems();
        Set<String> workers = new LinkedHashSet<>();
        Offsets offsets = new Offsets();
        try (InputStream in = Files.newInputStream(file)) {
            Lines lines = new Lines(in);
            while (lines.next()) if (!lines.isBlank()) index(file, shown, lines, workers, offsets, problems);
        } catch (IOException e) {
            problems.error(Place.in(shown), "The recordings cannot be read: " + e.getMessage() + ".", "");
        }
        if (offsets.size() == 0 && problems.errors() == 0)
            problems.error(Place.in(shown), "There is no recording in the file.", "Each line is one: " + RecordedLine.FORM);
        problems.orThrow();
        return new Recordings(file, workers, offsets);
    }

    private static void index(Path file, String shown, Lines lines, Set<String> workers, Offsets offsets, Problems problems) {
        Place place = new Place(shown, lines.number());
        try {
            Slot slot = RecordedLine.slot(lines.bytes(), lines.length());
            long hash = slot.hash();
            if (offsets.find(hash, offset -> slot.equals(slotAt(file, offset))) >= 0)
                problems.error(place, "There is a second recording of " + slot + ".", "Remove one, or give it another trial.");
            workers.add(slot.worker());
            offsets.add(hash, lines.start());
        } catch (IOException | IllegalArgumentException e) {
            problems.error(place, "The line is no recording: " + RecordedLine.told(e) + ".", "Write one JSON object a line: " + RecordedLine.FORM);
        }
    }

    /** Names of the recorded workers, in the order of the file. */
    List<String> workers() {
        return workers;
    }

    /** Whether there is anything for the task; by hash alone, so without touching the file. */
    boolean has(String worker, String task, int trial, int turn) {
        return offset(worker, task, trial, turn, ANY) >= 0;
    }

    /** The recording of that trial and turn; else of trial 0; else what was handed in last before that turn. */
    Optional<Submission> find(String worker, String task, int trial, int turn) throws IOException {
        long offset = offset(worker, task, trial, turn, null);
        return offset < 0 ? Optional.empty() : Optional.of(RecordedLine.submission(open(file, offset), file.toAbsolutePath().getParent()));
    }

    private long offset(String worker, String task, int trial, int turn, LongPredicate test) {
        for (int t = turn; t >= 0; t--)
            for (int r = trial; r >= 0; r = r > 0 ? 0 : -1) {
                Slot slot = new Slot(worker, task, r, t);
                long found = offsets.find(slot.hash(), test == null ? o -> slot.equals(slotAt(file, o)) : test);
                if (found >= 0) return found;
            }
        return -1;
    }

    private static Slot slotAt(Path file, long offset) {
        try (InputStream in = open(file, offset)) {
            return RecordedLine.slot(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("reading " + file.getFileName(), e);
        }
    }

    /** A stream of its own for each reader: a shared channel would be closed for all when one reader is interrupted. */
    private static InputStream open(Path file, long offset) throws IOException {
        var channel = Files.newByteChannel(file);
        channel.position(offset);
        return Channels.newInputStream(channel);
    }
}
