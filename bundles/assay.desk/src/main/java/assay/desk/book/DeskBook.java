// SPDX-License-Identifier: Apache-2.0
package assay.desk.book;

import assay.core.settings.Settings;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The book of the desk. Before anything is written, what others wrote meanwhile is read; who finds the next number taken
 * thinks again. So several desks, of one process or of several, never both take the last seat.
 */
public final class DeskBook {
    /** Name of the book in the store. */
    public static final String NAME = "desk";

    private final RunStore store;
    private final Texts texts;
    private final Clock clock;
    private final BiConsumer<Entry, Instant> reader;
    private long next;

    /** @param reader hears every entry once, in order, whoever wrote it */
    public DeskBook(RunStore store, Texts texts, Clock clock, BiConsumer<Entry, Instant> reader) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
        this.reader = reader;
    }

    /** What is to be written, and the facts that go into the run with it. */
    public record Change(List<Entry> entries, List<Fact> facts) {
        public static final Change NONE = new Change(List.of(), List.of());

        public static Change of(Entry... entries) {
            return new Change(List.of(entries), List.of());
        }
    }

    /** Reads what was written since. */
    public synchronized void catchUp() {
        for (Fact.Noted note : store.notes(NAME, next)) read(note);
    }

    /**
     * Writes, durably, what is decided on the newest state; decided again when somebody else was quicker.
     *
     * @param decide may throw to write nothing
     */
    public synchronized void write(Supplier<Change> decide) {
        while (true) {
            catchUp();
            Change change = decide.get();
            if (change.entries().isEmpty()) return;
            Fact.Noted note = new Fact.Noted(NAME, next, text(change.entries()), now());
            List<Fact> facts = new ArrayList<>(change.facts());
            facts.add(0, note);
            store.append(facts);
            Fact.Noted first = store.notes(NAME, next).get(0);
            read(first);
            if (first.text().equals(note.text())) return;
        }
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** With a mark of its own, so that two who write the same find out whose note it is. */
    private String text(List<Entry> entries) {
        return texts.json(Settings.EMPTY.with("id", UUID.randomUUID().toString())
                .with("entries", new assay.core.settings.Setting.Items(entries.stream().<assay.core.settings.Setting>map(Notation::write).toList())));
    }

    private void read(Fact.Noted note) {
        Settings s = (Settings) texts.setting(note.text());
        s.list("entries").forEach(e -> reader.accept(Notation.read((Settings) e), note.at()));
        next = note.number() + 1;
    }
}
