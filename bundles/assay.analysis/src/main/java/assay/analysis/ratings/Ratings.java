// SPDX-License-Identifier: Apache-2.0
package assay.analysis.ratings;

import assay.analysis.agreement.Grid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ratings as they were read.
 *
 * @param raters in the order asked for, or of the file
 * @param left how many ratings were left out, by why
 * @param unused words to read or to drop that do not occur
 */
public record Ratings(List<String> raters, List<Rating> all, SortedMap<String, Integer> left, List<String> unused) {
    /** The rater that stands for the majority of others. */
    public static final String MAJORITY = "majority";

    private record Thing(String item, String criterion) {}

    /** All ratings, or those of a slice. */
    public Grid grid(List<Rating> some) {
        Map<Thing, Map<String, String>> things = things(some);
        Map<String, Integer> items = new LinkedHashMap<>();
        things.keySet().forEach(t -> items.putIfAbsent(t.item(), items.size()));
        List<String> present = raters.stream().filter(r -> some.stream().anyMatch(x -> x.rater().equals(r))).toList();
        return Grid.of(present, List.copyOf(things.values()), things.keySet().stream().mapToInt(t -> items.get(t.item())).toArray());
    }

    /** The slices in the order of their names. */
    public SortedMap<String, List<Rating>> slices() {
        SortedMap<String, List<Rating>> slices = new TreeMap<>();
        all.forEach(r -> slices.computeIfAbsent(r.slice(), s -> new ArrayList<>()).add(r));
        return slices;
    }

    /** Puts what more than half of these raters said in their place; where there is no such label, nothing. */
    public Ratings withMajorityOf(List<String> some) {
        List<Rating> kept = new ArrayList<>(all.stream().filter(r -> !some.contains(r.rater())).toList());
        List<Rating> theirs = all.stream().filter(r -> some.contains(r.rater())).toList();
        Map<Thing, String> slices = new LinkedHashMap<>();
        theirs.forEach(r -> slices.putIfAbsent(new Thing(r.item(), r.criterion()), r.slice()));
        SortedMap<String, Integer> more = new TreeMap<>(left);
        things(theirs).forEach((thing, labels) -> labels.values().stream().filter(l -> 2 * labels.values().stream().filter(l::equals).count() > labels.size())
                .findFirst().ifPresentOrElse(l -> kept.add(new Rating(thing.item(), thing.criterion(), MAJORITY, l, slices.get(thing))),
                        () -> more.merge("no majority", 1, Integer::sum)));
        List<String> names = new ArrayList<>(List.of(MAJORITY));
        names.addAll(raters.stream().filter(r -> !some.contains(r)).toList());
        return new Ratings(names, kept, more, unused);
    }

    private static Map<Thing, Map<String, String>> things(List<Rating> some) {
        Map<Thing, Map<String, String>> things = new LinkedHashMap<>();
        some.forEach(r -> things.computeIfAbsent(new Thing(r.item(), r.criterion()), t -> new LinkedHashMap<>()).put(r.rater(), r.label()));
        return things;
    }
}
