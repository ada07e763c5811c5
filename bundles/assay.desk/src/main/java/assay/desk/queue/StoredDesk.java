// SPDX-License-Identifier: Apache-2.0
package assay.desk.queue;

import assay.core.content.Digest;
import assay.core.content.Digester;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.run.Stamp;
import assay.core.run.TurnId;
import assay.core.spi.desk.BlindItem;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.Dispute;
import assay.core.spi.desk.Expert;
import assay.core.spi.desk.Filing;
import assay.core.spi.desk.ItemState;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Marked;
import assay.core.spi.desk.Question;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.desk.blind.Blinding;
import assay.desk.book.DeskBook;
import assay.desk.book.DeskBook.Change;
import assay.desk.book.Entry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The desk over its book. */
public final class StoredDesk implements Desk {
    private static final int ID_LENGTH = 12;

    private final Duration reserved;
    private final Blinding blinding;
    private final Supplier<Stamp> stamp;
    private final DeskBook book;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Expert> experts = new TreeMap<>();

    /** @param reserved how long a person keeps an item at least */
    public StoredDesk(RunStore store, Texts texts, Clock clock, Duration reserved, Supplier<Stamp> stamp) {
        this.reserved = reserved;
        this.stamp = stamp;
        this.blinding = new Blinding(store, texts);
        this.book = new DeskBook(store, texts, clock, this::hear);
    }

    private void hear(Entry entry, Instant at) {
        switch (entry) {
            case Entry.Enrolled e -> experts.put(e.expert().name(), e.expert());
            case Entry.Filed e -> items.computeIfAbsent(e.item(), i -> new Item(i, e.filing(), at)).refile(e.filing());
            case Entry.Reserved e -> items.get(e.item()).seat(e.expert()).until = e.until();
            case Entry.Drafted e -> {
                Item.Seat seat = items.get(e.item()).seat(e.expert());
                seat.draft = e.marks();
                seat.version = e.version();
                seat.until = e.until();
            }
            case Entry.HandedIn e -> items.get(e.item()).handIn(e.said(), at);
            case Entry.Skipped e -> {
                Item.Seat seat = items.get(e.item()).seat(e.expert());
                seat.skipped = e.reason();
                seat.until = Instant.MIN;
            }
            case Entry.Settled e -> items.get(e.item()).settle(e.said(), at);
        }
    }

    @Override
    public synchronized void enroll(Expert expert) {
        book.write(() -> expert.equals(experts.get(expert.name())) ? Change.NONE : Change.of(new Entry.Enrolled(expert)));
    }

    @Override
    public synchronized List<Expert> experts() {
        book.catchUp();
        return List.copyOf(experts.values());
    }

    @Override
    public synchronized void file(Filing filing) {
        String id = id(filing);
        book.write(() -> items.containsKey(id) && items.get(id).filing().equals(filing) ? Change.NONE : Change.of(new Entry.Filed(id, filing)));
    }

    /** One item for each submission, set of fields and way of recording. */
    private static String id(Filing f) {
        Digest d = Digester.of("item/1").text(f.at().run()).text(f.at().cell().toString()).number(f.at().turn()).texts(f.fields())
                .text(f.recordAs().orElse("")).finish();
        return d.hex().substring(0, ID_LENGTH);
    }

    @Override
    public synchronized List<ItemState> of(TurnId at) {
        book.catchUp();
        Instant now = book.now();
        return items.values().stream().filter(i -> i.filing().at().equals(at)).map(i -> i.state(now)).toList();
    }

    @Override
    public synchronized List<ItemState> items() {
        book.catchUp();
        Instant now = book.now();
        return items.values().stream().map(i -> i.state(now)).toList();
    }

    @Override
    public synchronized Optional<BlindItem> next(String expert) {
        return take(expert, 1, reserved).stream().findFirst();
    }

    @Override
    public synchronized List<BlindItem> take(String expert, int most, Duration length) {
        List<Item> taken = new ArrayList<>();
        book.write(() -> {
            taken.clear();
            Expert who = expert(expert);
            Instant now = book.now();
            Instant until = now.plus(length);
            items.values().stream().filter(i -> isFree(i, who, now)).sorted(order(expert, now)).limit(most).forEach(taken::add);
            List<Entry> entries = new ArrayList<>();
            for (Item i : taken)
                if (i.known(expert).map(s -> s.until).orElse(Instant.MIN).isBefore(length.equals(reserved) ? now.plusMillis(1) : until)) entries.add(new Entry.Reserved(i.id, expert, until));
            return new Change(entries, List.of());
        });
        return taken.stream().map(i -> blind(i, expert)).toList();
    }

    private static boolean isFree(Item item, Expert who, Instant now) {
        return who.isQualifiedFor(item.filing().fields()) && !item.openTo(who.name(), now).isEmpty()
                && item.known(who.name()).map(s -> s.skipped.isEmpty()).orElse(true);
    }

    /** What the person works on first; then as if shuffled, differently for everybody and always the same. */
    private static Comparator<Item> order(String expert, Instant now) {
        return Comparator.<Item, Boolean>comparing(i -> !i.known(expert).map(s -> s.until.isAfter(now) || s.version > 0).orElse(false))
                .thenComparing(i -> Digester.of("turn").text(expert).text(i.id).finish().hex());
    }

    @Override
    public synchronized BlindItem item(String item, String expert) {
        book.catchUp();
        Item found = item(item);
        expert(expert);
        if (found.known(expert).isEmpty()) throw notYours(item, expert);
        return blind(found, expert);
    }

    private BlindItem blind(Item item, String expert) {
        Item.Seat seat = item.seat(expert);
        List<Question> open = item.filing().questions().stream().filter(q -> item.says(expert, q).isEmpty()).toList();
        return blinding.item(item.id, item.filing(), open, seat.draft, seat.version, seat.until);
    }

    @Override
    public synchronized int draft(String item, String expert, List<Mark> marks, int onto) {
        book.write(() -> {
            Item i = reservedBy(item, expert);
            MarkCheck.drafted(item, open(i, expert), marks);
            Item.Seat seat = i.seat(expert);
            if (seat.version != onto)
                throw new UserError(Place.in("item " + item), "The draft was changed elsewhere meanwhile: it is at version " + seat.version + ", not " + onto + ".",
                        "Open the item again.");
            return Change.of(new Entry.Drafted(item, expert, onto + 1, marks, later(seat.until)));
        });
        return onto + 1;
    }

    private Instant later(Instant until) {
        Instant now = book.now().plus(reserved);
        return until.isAfter(now) ? until : now;
    }

    private static List<Question> open(Item i, String expert) {
        return i.filing().questions().stream().filter(q -> i.says(expert, q).isEmpty()).toList();
    }

    @Override
    public synchronized void check(String item, String expert, List<Mark> marks) {
        book.catchUp();
        MarkCheck.check(item, open(reservedBy(item, expert), expert), marks, true);
    }

    @Override
    public synchronized Marked submit(String item, String expert, List<Mark> marks, Duration spent) {
        return handIn(item, expert, marks, spent, "", () -> {
            Item i = reservedBy(item, expert);
            MarkCheck.check(item, open(i, expert), marks, true);
            return i;
        });
    }

    @Override
    public synchronized Marked revise(String item, String expert, List<Mark> marks, Duration spent, String reason) {
        return handIn(item, expert, marks, spent, reason, () -> {
            expert(expert);
            Item i = item(item);
            if (i.revisions(expert) == 0) throw notYours(item, expert);
            needReason(item, reason);
            List<Question> said = i.filing().questions().stream().filter(q -> i.says(expert, q).isPresent()).toList();
            MarkCheck.check(item, said, marks, false);
            if (marks.isEmpty()) throw new UserError(Place.in("item " + item), "No mark is given.", "Give the marks that are to be others.");
            return i;
        });
    }

    private Marked handIn(String item, String expert, List<Mark> marks, Duration spent, String reason, Supplier<Item> checked) {
        AtomicReference<Marked> done = new AtomicReference<>();
        book.write(() -> {
            Item i = checked.get();
            Entry.Said said = new Entry.Said(expert, i.revisions(expert), List.copyOf(marks), i.meanings(marks), spent, reason);
            Instant now = book.now();
            done.set(new Item.Handed(said, now).marked());
            return new Change(List.of(new Entry.HandedIn(item, said)), facts(i, said, RaterKind.HUMAN, now));
        });
        return done.get();
    }

    /** Verdicts for which no grader will ask go into the run at once. */
    private List<Fact> facts(Item item, Entry.Said said, RaterKind kind, Instant now) {
        if (item.filing().recordAs().isEmpty()) return List.of();
        TurnId at = item.filing().at();
        List<Fact> facts = new ArrayList<>();
        for (Question q : item.filing().questions()) {
            if (!said.meanings().containsKey(q.criterion())) continue;
            Verdict v = Voices.verdict(q, said, kind);
            facts.add(new Fact.Rated(at.run(), at.cell(), at.turn(), q.meaning(), item.filing().recordAs().get(), v, stamp.get(), now, said.revision()));
        }
        return facts;
    }

    @Override
    public synchronized void skip(String item, String expert, String reason) {
        book.write(() -> {
            Item i = reservedBy(item, expert);
            needReason(item, reason);
            return Change.of(new Entry.Skipped(i.id, expert, reason));
        });
    }

    private static void needReason(String item, String reason) {
        if (reason.isBlank()) throw new UserError(Place.in("item " + item), "A reason is missing.", "Say why in a few words.");
    }

    @Override
    public synchronized List<Dispute> disputes(String adjudicator) {
        book.catchUp();
        adjudicator(adjudicator);
        return items.values().stream().filter(i -> !i.disputed().isEmpty() && !i.speakers().contains(adjudicator)).map(this::dispute).toList();
    }

    private Dispute dispute(Item item) {
        List<Question> disputed = item.disputed();
        Map<String, List<Mark>> opinions = new TreeMap<>();
        for (String expert : item.speakers()) {
            List<Mark> said = disputed.stream().flatMap(q -> item.says(expert, q).stream()).toList();
            if (!said.isEmpty()) opinions.put(String.valueOf((char) ('A' + opinions.size())), said);
        }
        return new Dispute(blinding.item(item.id, item.filing(), disputed, List.of(), 0, Instant.MAX), opinions);
    }

    @Override
    public synchronized Marked settle(String item, String adjudicator, List<Mark> marks, Duration spent, String reason) {
        AtomicReference<Marked> done = new AtomicReference<>();
        book.write(() -> {
            adjudicator(adjudicator);
            Item i = item(item);
            if (i.speakers().contains(adjudicator))
                throw new UserError(Place.in("item " + item), adjudicator + " graded it and cannot settle it.", "Let somebody else adjudicate.");
            needReason(item, reason);
            List<Question> open = i.filing().questions().stream().filter(q -> i.disputed().contains(q) || i.settlement(q).isPresent()).toList();
            MarkCheck.check(item, open, marks, i.settlements() == 0);
            Entry.Said said = new Entry.Said(adjudicator, i.settlements(), List.copyOf(marks), i.meanings(marks), spent, reason);
            Instant now = book.now();
            done.set(new Item.Handed(said, now).marked());
            return new Change(List.of(new Entry.Settled(item, said)), facts(i, said, RaterKind.ADJUDICATOR, now));
        });
        return done.get();
    }

    private Expert expert(String name) {
        Expert found = experts.get(name);
        if (found == null)
            throw new UserError(Place.in("desk"), "There is no grader \"" + name + "\"." + Nearest.hint(name, List.copyOf(experts.keySet())),
                    experts.isEmpty() ? "Add one with: assay desk graders add NAME --field F" : "There are: " + String.join(", ", experts.keySet()) + ".");
        return found;
    }

    private void adjudicator(String name) {
        if (!expert(name).adjudicates())
            throw new UserError(Place.in("desk"), name + " does not adjudicate.", "Say so with: assay desk graders add " + name + " --adjudicator");
    }

    private Item item(String id) {
        Item found = items.get(id);
        if (found == null) throw new UserError(Place.in("desk"), "There is no item \"" + id + "\".", "List them with: assay desk queue");
        return found;
    }

    /** An item in whose work a person is. A reservation that ended is no harm while a seat is left. */
    private Item reservedBy(String id, String expert) {
        expert(expert);
        Item i = item(id);
        if (i.known(expert).isEmpty() || !i.known(expert).get().skipped.isEmpty()) throw notYours(id, expert);
        if (open(i, expert).isEmpty())
            throw new UserError(Place.in("item " + id), expert + " has handed it in.", "Marks that were handed in can be revised, with a reason.");
        if (i.openTo(expert, book.now()).isEmpty())
            throw new UserError(Place.in("item " + id), "The reservation of " + expert + " ended, and others have taken the item.", "Take the next one.");
        return i;
    }

    private static UserError notYours(String item, String expert) {
        return new UserError(Place.in("item " + item), expert + " does not have it.", "Take an item with: assay desk grade --as " + expert);
    }
}
