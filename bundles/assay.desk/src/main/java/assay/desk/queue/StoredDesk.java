// SPDX-License-Identifier: Apache-2.0
package assay.desk.queue;

import assay.core.content.Digester;
import assay.core.grading.RaterKind;
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
import assay.core.spi.desk.Practice;
import assay.core.spi.desk.Progress;
import assay.core.spi.desk.Question;
import assay.core.spi.desk.Remark;
import assay.core.spi.desk.Remarked;
import assay.core.spi.desk.Tick;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The desk over its book. */
public final class StoredDesk implements Desk {
    private final Duration reserved;
    private final Blinding blinding;
    private final Supplier<Stamp> stamp;
    private final DeskBook book;
    private final Stock stock;

    /**
     * @param reserved how long a person keeps an item at least
     * @param idleCap how long an interval between two ticks of a person's clock counts at most
     */
    public StoredDesk(RunStore store, Texts texts, Clock clock, Duration reserved, Duration idleCap, Supplier<Stamp> stamp) {
        this.reserved = reserved;
        this.stamp = stamp;
        this.stock = new Stock(idleCap);
        this.blinding = new Blinding(store, texts);
        this.book = new DeskBook(store, texts, clock, stock::hear);
    }

    @Override
    public synchronized void enroll(Expert expert) {
        book.write(() -> stock.expert(expert.name()).filter(expert::equals).isPresent() ? Change.NONE : Change.of(new Entry.Enrolled(expert)));
    }

    @Override
    public synchronized List<Expert> experts() {
        book.catchUp();
        return List.copyOf(stock.experts());
    }

    @Override
    public synchronized void file(Filing filing) {
        file(List.of(filing));
    }

    @Override
    public synchronized void file(List<Filing> filings) {
        book.write(() -> new Change(filings.stream().filter(f -> stock.item(Item.id(f)).map(i -> !i.filing().equals(f)).orElse(true))
                .<Entry>map(f -> new Entry.Filed(Item.id(f), f)).toList(), List.of()));
    }

    @Override
    public synchronized void prioritise(String item, int priority) {
        book.write(() -> item(item).priority == priority ? Change.NONE : Change.of(new Entry.Prioritised(item, priority)));
    }

    @Override
    public synchronized String train(String item, List<Mark> known) {
        String id = Digester.of("practice/1").text("training").text(item).finish().hex().substring(0, Item.ID_LENGTH);
        book.write(() -> {
            Item i = item(item);
            MarkCheck.check(item, i.filing().questions(), known, true);
            return stock.item(id).isPresent() ? Change.NONE
                    : Change.of(new Entry.Practised(id, i.practised(Integer.MAX_VALUE, "training"), Practice.Aim.TRAINING, item, "", known));
        });
        return id;
    }

    @Override
    public synchronized String again(String item, String expert) {
        AtomicReference<String> made = new AtomicReference<>("");
        book.write(() -> {
            Item i = item(item);
            if (i.revisions(expert) == 0) throw notYours(item, expert);
            long before = stock.practices().stream().flatMap(p -> p.practice.stream()).filter(p -> p.of().equals(item) && p.only().equals(expert)).count();
            String id = Digester.of("practice/1").text("repeat").text(item).text(expert).number(before).finish().hex().substring(0, Item.ID_LENGTH);
            made.set(id);
            return Change.of(new Entry.Practised(id, i.practised(1, "repeat"), Practice.Aim.REPEAT, item, expert, List.of()));
        });
        return made.get();
    }

    @Override
    public synchronized List<Practice> practices() {
        book.catchUp();
        return stock.practices().stream().map(i -> practice(i, i.practice.get())).toList();
    }

    private Practice practice(Item i, Entry.Practised p) {
        return new Practice(i.state(book.now()), p.aim(), p.of(), p.known());
    }

    @Override
    public synchronized Optional<Practice> practice(String item) {
        book.catchUp();
        return stock.item(item).flatMap(i -> i.practice.map(p -> practice(i, p)));
    }

    @Override
    public synchronized Optional<ItemState> state(String item) {
        book.catchUp();
        return stock.item(item).map(i -> i.state(book.now()));
    }

    @Override
    public synchronized List<String> done(String expert) {
        book.catchUp();
        return stock.done(expert);
    }

    @Override
    public synchronized List<ItemState> of(TurnId at) {
        book.catchUp();
        Instant now = book.now();
        return stock.of(at).stream().map(i -> i.state(now)).toList();
    }

    @Override
    public synchronized List<ItemState> items() {
        book.catchUp();
        Instant now = book.now();
        return stock.work().stream().map(i -> i.state(now)).toList();
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
            taken.addAll(stock.lane(expert).first(most, i -> i.known(expert).map(s -> s.until.isAfter(now) || s.version > 0).orElse(false), i -> isFree(i, who, now)));
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
    public synchronized int version(String item, String expert) {
        book.catchUp();
        return item(item).known(expert).map(s -> s.version).orElse(0);
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
    public synchronized Duration tick(String item, String expert, Tick tick) {
        book.write(() -> Change.of(new Entry.Ticked(reservedBy(item, expert).id, expert, tick)));
        return clock(item, expert);
    }

    @Override
    public synchronized Duration clock(String item, String expert) {
        book.catchUp();
        return item(item).known(expert).map(s -> s.clock.sum()).orElse(Duration.ZERO);
    }

    @Override
    public synchronized void remark(String item, String expert, List<Remark> remarks) {
        book.write(() -> {
            expert(expert);
            if (item(item).known(expert).isEmpty()) throw notYours(item, expert);
            return remarks.isEmpty() ? Change.NONE : Change.of(new Entry.Noticed(item, expert, remarks));
        });
    }

    @Override
    public synchronized List<Remarked> remarks(String item) {
        book.catchUp();
        return List.copyOf(item(item).remarks);
    }

    @Override
    public synchronized Progress progress(String expert) {
        book.catchUp();
        expert(expert);
        return stock.progress(expert);
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
            return new Change(List.of(new Entry.HandedIn(item, said)), Voices.facts(i, said, RaterKind.HUMAN, stamp.get(), now));
        });
        return done.get();
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
        return stock.disputed().stream().filter(i -> !i.speakers().contains(adjudicator)).map(this::dispute).toList();
    }

    @Override
    public synchronized List<String> disputed(String adjudicator) {
        book.catchUp();
        adjudicator(adjudicator);
        return stock.disputed().stream().filter(i -> !i.speakers().contains(adjudicator)).map(i -> i.id).toList();
    }

    @Override
    public synchronized Optional<Dispute> dispute(String item, String adjudicator) {
        return disputed(adjudicator).stream().filter(item::equals).findFirst().map(id -> dispute(item(id)));
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
            return new Change(List.of(new Entry.Settled(item, said)), Voices.facts(i, said, RaterKind.ADJUDICATOR, stamp.get(), now));
        });
        return done.get();
    }

    private Expert expert(String name) {
        List<String> known = stock.experts().stream().map(Expert::name).toList();
        return stock.expert(name).orElseThrow(() -> new UserError(Place.in("desk"), "There is no grader \"" + name + "\"." + Nearest.hint(name, known),
                known.isEmpty() ? "Add one with: assay desk graders add NAME --field F" : "There are: " + String.join(", ", known) + "."));
    }

    private void adjudicator(String name) {
        if (!expert(name).adjudicates())
            throw new UserError(Place.in("desk"), name + " does not adjudicate.", "Say so with: assay desk graders add " + name + " --adjudicator");
    }

    private Item item(String id) {
        return stock.item(id).orElseThrow(() -> new UserError(Place.in("desk"), "There is no item \"" + id + "\".", "List them with: assay desk queue"));
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
