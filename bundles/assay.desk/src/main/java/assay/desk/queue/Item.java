// SPDX-License-Identifier: Apache-2.0
package assay.desk.queue;

import assay.core.content.Digest;
import assay.core.content.Digester;
import assay.core.spi.desk.Filing;
import assay.core.spi.desk.ItemState;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Marked;
import assay.core.spi.desk.Question;
import assay.core.spi.desk.Remarked;
import assay.desk.book.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One item as the book tells it. Guarded by the desk. */
final class Item {
    static final int ID_LENGTH = 12;

    final String id;
    private final Instant filedAt;
    private Filing filing;
    private final Map<String, Seat> seats = new TreeMap<>();
    private final List<Handed> handed = new ArrayList<>();
    private final List<Handed> settled = new ArrayList<>();
    final List<Remarked> remarks = new ArrayList<>();
    Optional<Entry.Practised> practice = Optional.empty();
    int priority;

    /** What was said, and when. */
    record Handed(Entry.Said said, Instant at) {
        Marked marked() {
            return new Marked(said.expert(), said.revision(), said.marks(), said.spent(), said.reason(), at);
        }

        boolean answers(Question q) {
            return q.meaning().equals(said.meanings().get(q.criterion()));
        }

        Optional<Mark> mark(Question q) {
            return answers(q) ? said.marks().stream().filter(m -> m.criterion().equals(q.criterion())).findFirst() : Optional.empty();
        }
    }

    /** A person's place. */
    static final class Seat {
        Instant until = Instant.MIN;
        List<Mark> draft = List.of();
        int version;
        String skipped = "";
        final ActiveTime clock = new ActiveTime();
    }

    Item(String id, Filing filing, Instant filedAt) {
        this.id = id;
        this.filing = filing;
        this.filedAt = filedAt;
    }

    /** One item for each submission, set of fields and way of recording; graders that ask for different reasons do not share one. */
    static String id(Filing f) {
        return Digester.of("item/1").text(f.at().run()).text(f.at().cell().toString()).number(f.at().turn()).texts(f.fields())
                .text(f.recordAs().orElse(f.purpose().equals("grading") ? "" : f.purpose())).finish().hex().substring(0, ID_LENGTH);
    }

    Filing filing() {
        return filing;
    }

    void refile(Filing now) {
        filing = now;
    }

    /** The same questions on the same work, of which nothing goes into a run. */
    Filing practised(int raters, String purpose) {
        return new Filing(filing.at(), filing.task(), filing.questions(), raters, filing.fields(), purpose, Optional.empty());
    }

    Seat seat(String expert) {
        return seats.computeIfAbsent(expert, e -> new Seat());
    }

    Optional<Seat> known(String expert) {
        return Optional.ofNullable(seats.get(expert));
    }

    void handIn(Entry.Said said, Instant at) {
        handed.add(new Handed(said, at));
        Seat seat = seat(said.expert());
        seat.draft = List.of();
        seat.version = 0;
        seat.until = Instant.MIN;
        seat.clock.reset();
    }

    void settle(Entry.Said said, Instant at) {
        settled.add(new Handed(said, at));
    }

    /** Everybody who said something, in the order of their first word. */
    Set<String> speakers() {
        Set<String> all = new LinkedHashSet<>();
        handed.forEach(h -> all.add(h.said().expert()));
        return all;
    }

    /** What a person says now of a question as it stands now. */
    Optional<Mark> says(String expert, Question q) {
        return latest(expert, q).flatMap(h -> h.mark(q));
    }

    Optional<Handed> latest(String expert, Question q) {
        return handed.stream().filter(h -> h.said().expert().equals(expert) && h.mark(q).isPresent()).reduce((a, b) -> b);
    }

    Optional<Handed> settlement(Question q) {
        return settled.stream().filter(h -> h.mark(q).isPresent()).reduce((a, b) -> b);
    }

    int revisions(String expert) {
        return (int) handed.stream().filter(h -> h.said().expert().equals(expert)).count();
    }

    int settlements() {
        return settled.size();
    }

    long answers(Question q) {
        return speakers().stream().filter(e -> says(e, q).isPresent()).count();
    }

    boolean isAnswered() {
        return filing.questions().stream().allMatch(q -> answers(q) >= filing.raters());
    }

    /** Questions that a person may still answer. */
    List<Question> openTo(String expert, Instant now) {
        return filing.questions().stream().filter(q -> says(expert, q).isEmpty() && answers(q) + othersAt(expert, q, now) < filing.raters()).toList();
    }

    private long othersAt(String expert, Question q, Instant now) {
        return seats.entrySet().stream().filter(e -> !e.getKey().equals(expert) && e.getValue().until.isAfter(now) && says(e.getKey(), q).isEmpty()).count();
    }

    /** Questions on which people say different things, everybody having spoken, and which nobody has settled. */
    List<Question> disputed() {
        return filing.questions().stream().filter(q -> answers(q) >= filing.raters() && settlement(q).isEmpty() && kinds(q) > 1).toList();
    }

    private long kinds(Question q) {
        return speakers().stream().flatMap(e -> says(e, q).stream()).map(Mark::said).filter(s -> s != Mark.Said.UNSURE).distinct().count();
    }

    Map<String, Digest> meanings(List<Mark> marks) {
        Map<String, Digest> found = new LinkedHashMap<>();
        for (Question q : filing.questions())
            if (marks.stream().anyMatch(m -> m.criterion().equals(q.criterion()))) found.put(q.criterion(), q.meaning());
        return found;
    }

    ItemState state(Instant now) {
        List<ItemState.Seat> places = new ArrayList<>();
        seats.forEach((expert, s) -> places.add(new ItemState.Seat(expert, state(expert, s, now), s.until, s.skipped)));
        return new ItemState(id, filing, filedAt, places, handed.stream().map(Handed::marked).toList(), settled.stream().map(Handed::marked).toList(),
                disputed().stream().map(Question::criterion).toList(), isAnswered(), Voices.of(this));
    }

    private ItemState.Seat.State state(String expert, Seat s, Instant now) {
        if (s.until.isAfter(now)) return ItemState.Seat.State.RESERVED;
        if (revisions(expert) > 0) return ItemState.Seat.State.SUBMITTED;
        return s.skipped.isEmpty() ? ItemState.Seat.State.EXPIRED : ItemState.Seat.State.SKIPPED;
    }
}
