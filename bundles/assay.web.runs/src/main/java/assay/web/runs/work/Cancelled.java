// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.work;

import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Runs that somebody cancelled: a note in a book of the store. What they have stored stays, and a resume takes them up again. */
public final class Cancelled {
    private static final String BOOK = "cancelled-runs";
    private static final String SEPARATOR = "\t";

    private Cancelled() {}

    /** Who cancelled a run, and when. */
    public record Note(String run, String by, Instant at) {}

    /** @param by empty = it was taken up again */
    public static void note(RunStore store, String run, String by) {
        for (long number = next(store); ; number++) {
            Fact.Noted note = new Fact.Noted(BOOK, number, run + SEPARATOR + by, Instant.now().truncatedTo(ChronoUnit.MILLIS));
            store.append(note);
            List<Fact.Noted> there = store.notes(BOOK, number);
            if (!there.isEmpty() && there.get(0).equals(note)) return;
        }
    }

    private static long next(RunStore store) {
        List<Fact.Noted> all = store.notes(BOOK, 0);
        return all.isEmpty() ? 0 : all.getLast().number() + 1;
    }

    /** The note that counts for a run; empty when it is not cancelled. */
    public static Optional<Note> of(RunStore store, String run) {
        Optional<Note> last = Optional.empty();
        for (Fact.Noted n : store.notes(BOOK, 0)) {
            String[] parts = n.text().split(SEPARATOR, -1);
            if (parts[0].equals(run)) last = parts[1].isEmpty() ? Optional.empty() : Optional.of(new Note(run, parts[1], n.at()));
        }
        return last;
    }
}
