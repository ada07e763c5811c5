// SPDX-License-Identifier: Apache-2.0
package assay.desk.queue;

import assay.core.run.TurnId;
import assay.core.spi.desk.Expert;
import assay.core.spi.desk.Practice;
import assay.core.spi.desk.Progress;
import assay.core.spi.desk.Remarked;
import assay.desk.book.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the book of a desk comes to, with what is looked for often laid ready. Guarded by the desk. */
final class Stock {
    /** Training comes before all other work. */
    private static final int BEFORE_ALL = 1_000_000;

    private final Duration idleCap;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<TurnId, List<Item>> byTurn = new HashMap<>();
    private final Set<Item> disputed = new LinkedHashSet<>();
    private final Map<String, Expert> experts = new TreeMap<>();
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Map<String, List<Duration>> spent = new HashMap<>();
    private final Map<String, List<String>> done = new HashMap<>();

    /** @param idleCap an interval between two ticks counts no longer */
    Stock(Duration idleCap) {
        this.idleCap = idleCap;
    }

    void hear(Entry entry, Instant at) {
        switch (entry) {
            case Entry.Enrolled e -> enrolled(e.expert());
            case Entry.Filed e -> filed(e, at);
            case Entry.Practised e -> practised(e, at);
            case Entry.Prioritised e -> {
                Item i = items.get(e.item());
                i.priority = e.priority();
                lanes.values().forEach(l -> { if (!i.isAnswered()) l.add(i); });
            }
            case Entry.Reserved e -> begin(e.item(), e.expert()).until = e.until();
            case Entry.Drafted e -> {
                Item.Seat seat = begin(e.item(), e.expert());
                seat.draft = e.marks();
                seat.version = e.version();
                seat.until = e.until();
            }
            case Entry.Ticked e -> items.get(e.item()).seat(e.expert()).clock.tick(e.tick(), at, idleCap);
            case Entry.HandedIn e -> handedIn(e, at);
            case Entry.Skipped e -> {
                Item i = items.get(e.item());
                Item.Seat seat = i.seat(e.expert());
                seat.skipped = e.reason();
                seat.until = Instant.MIN;
                lane(e.expert()).end(i);
                lane(e.expert()).remove(i);
            }
            case Entry.Settled e -> {
                Item i = items.get(e.item());
                i.settle(e.said(), at);
                weigh(i);
            }
            case Entry.Noticed e -> e.remarks().forEach(r -> items.get(e.item()).remarks.add(new Remarked(e.item(), e.expert(), r, at)));
        }
    }

    private void enrolled(Expert expert) {
        experts.put(expert.name(), expert);
        lanes.remove(expert.name());
    }

    private void filed(Entry.Filed e, Instant at) {
        boolean known = items.containsKey(e.item());
        Item i = items.computeIfAbsent(e.item(), id -> new Item(id, e.filing(), at));
        i.refile(e.filing());
        if (!known) byTurn.computeIfAbsent(e.filing().at(), t -> new ArrayList<>()).add(i);
        offer(i);
        weigh(i);
    }

    private void practised(Entry.Practised e, Instant at) {
        Item i = items.computeIfAbsent(e.item(), id -> new Item(id, e.filing(), at));
        i.practice = Optional.of(e);
        i.priority = e.aim() == Practice.Aim.TRAINING ? BEFORE_ALL : 0;
        offer(i);
    }

    private void offer(Item i) {
        lanes.forEach((name, lane) -> { if (mayGet(i, experts.get(name))) lane.add(i); });
    }

    private Item.Seat begin(String item, String expert) {
        Item i = items.get(item);
        lane(expert).begin(i);
        return i.seat(expert);
    }

    private void handedIn(Entry.HandedIn e, Instant at) {
        Item i = items.get(e.item());
        String expert = e.said().expert();
        i.handIn(e.said(), at);
        if (e.said().revision() == 0) {
            spent.computeIfAbsent(expert, x -> new ArrayList<>()).add(e.said().spent());
            done.computeIfAbsent(expert, x -> new ArrayList<>()).add(i.id);
        }
        Lane lane = lane(expert);
        lane.end(i);
        lane.remove(i);
        if (i.isAnswered()) lanes.values().forEach(l -> l.remove(i));
        weigh(i);
    }

    private void weigh(Item i) {
        if (i.practice.isEmpty() && !i.disputed().isEmpty()) disputed.add(i);
        else disputed.remove(i);
    }

    /** Made when a person is first asked after. */
    Lane lane(String expert) {
        Lane known = lanes.get(expert);
        if (known != null) return known;
        Lane made = new Lane(expert);
        Expert who = experts.get(expert);
        if (who == null) return made;
        for (Item i : items.values()) {
            if (mayGet(i, who)) made.add(i);
            if (i.known(expert).map(s -> s.skipped.isEmpty() && (!s.until.equals(Instant.MIN) || s.version > 0)).orElse(false)) made.begin(i);
        }
        lanes.put(expert, made);
        return made;
    }

    /** Whether it may come to the person at all, whoever else has it now. */
    private static boolean mayGet(Item i, Expert who) {
        if (i.practice.isPresent() && !i.practice.get().only().isEmpty() && !i.practice.get().only().equals(who.name())) return false;
        return who.isQualifiedFor(i.filing().fields()) && i.known(who.name()).map(s -> s.skipped.isEmpty()).orElse(true)
                && i.filing().questions().stream().anyMatch(q -> i.says(who.name(), q).isEmpty() && i.answers(q) < i.filing().raters());
    }

    Progress progress(String expert) {
        List<Duration> times = spent.getOrDefault(expert, List.of()).stream().sorted().toList();
        Optional<Duration> usual = times.isEmpty() ? Optional.empty() : Optional.of(times.get(times.size() / 2));
        return new Progress(times.size(), lane(expert).size(), usual);
    }

    List<String> done(String expert) {
        return List.copyOf(done.getOrDefault(expert, List.of()).reversed());
    }

    Optional<Item> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    Optional<Expert> expert(String name) {
        return Optional.ofNullable(experts.get(name));
    }

    Collection<Expert> experts() {
        return experts.values();
    }

    List<Item> of(TurnId at) {
        return byTurn.getOrDefault(at, List.of());
    }

    List<Item> disputed() {
        return List.copyOf(disputed);
    }

    List<Item> work() {
        return items.values().stream().filter(i -> i.practice.isEmpty()).toList();
    }

    List<Item> practices() {
        return items.values().stream().filter(i -> i.practice.isPresent()).toList();
    }
}
