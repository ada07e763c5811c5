// SPDX-License-Identifier: Apache-2.0
package assay.desk.queue;

import assay.core.content.Digester;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What may come to one person, in the order in which it does: higher priority first, then as if shuffled, differently for everybody and
 * always the same. Finding the next item does not look at all of them.
 */
final class Lane {
    private final long seed;
    private final TreeSet<Place> places = new TreeSet<>();
    private final Map<String, Place> byItem = new HashMap<>();
    private final Set<String> inWork = new LinkedHashSet<>();

    /** Where an item stands. */
    private record Place(int priority, long shuffle, Item item) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byPriority = Integer.compare(other.priority, priority);
            if (byPriority != 0) return byPriority;
            int shuffled = Long.compare(shuffle, other.shuffle);
            return shuffled != 0 ? shuffled : item.id.compareTo(other.item.id);
        }
    }

    Lane(String expert) {
        this.seed = Long.parseUnsignedLong(Digester.of("turn").text(expert).finish().hex().substring(0, 16), 16);
    }

    void add(Item item) {
        remove(item);
        Place place = new Place(item.priority, shuffled(seed ^ Long.parseUnsignedLong(item.id, 16)), item);
        byItem.put(item.id, place);
        places.add(place);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014, figure 12): neighbours come far apart, and no two together. */
    private static long shuffled(long number) {
        long z = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    void remove(Item item) {
        Place before = byItem.remove(item.id);
        if (before != null) places.remove(before);
    }

    void begin(Item item) {
        inWork.add(item.id);
    }

    void end(Item item) {
        inWork.remove(item.id);
    }

    int size() {
        return places.size();
    }

    /**
     * The first items that are free now, those in work before all others.
     *
     * @param inWorkNow whether the person still has it
     */
    List<Item> first(int most, Predicate<Item> inWorkNow, Predicate<Item> free) {
        List<Item> found = new ArrayList<>();
        inWork.stream().map(byItem::get).filter(p -> p != null && inWorkNow.test(p.item()) && free.test(p.item())).sorted().limit(most).forEach(p -> found.add(p.item()));
        for (Iterator<Place> all = places.iterator(); all.hasNext() && found.size() < most;) {
            Item item = all.next().item();
            if (!found.contains(item) && free.test(item)) found.add(item);
        }
        return found;
    }
}
