// SPDX-License-Identifier: Apache-2.0
package assay.analysis.trust;

import assay.analysis.ratings.Rating;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * Which rater of a file is what.
 *
 * @param probability whose ratings are the judge's probabilities of the positive label
 * @param inclusion whose ratings are the probabilities with which things came to be labelled
 */
public record Roles(String judge, String reference, Optional<String> probability, Optional<String> inclusion) {
    private record Thing(String item, String criterion) {}

    /**
     * What the judge rated.
     *
     * @param left gets what is left out, by why
     */
    public List<Judged> judged(List<Rating> ratings, SortedMap<String, Integer> left) {
        Map<Thing, Map<String, String>> things = new LinkedHashMap<>();
        ratings.forEach(r -> things.computeIfAbsent(new Thing(r.item(), r.criterion()), t -> new LinkedHashMap<>()).put(r.rater(), r.label()));
        List<Judged> judged = new ArrayList<>();
        things.forEach((thing, labels) -> {
            if (!labels.containsKey(judge)) {
                if (labels.containsKey(reference)) left.merge("labelled and not judged", 1, Integer::sum);
                return;
            }
            OptionalDouble drawn = inclusion.map(i -> share("--inclusion", thing, labels.get(i), false)).orElse(OptionalDouble.empty());
            Optional<String> label = Optional.ofNullable(labels.get(reference));
            if (label.isPresent() && inclusion.isPresent() && drawn.isEmpty()) {
                left.merge("label without an inclusion probability", 1, Integer::sum);
                label = Optional.empty();
            }
            judged.add(new Judged(thing.item(), labels.get(judge), label,
                    probability.map(p -> share("--probability", thing, labels.get(p), true)).orElse(OptionalDouble.empty()), drawn));
        });
        if (probability.isPresent()) withoutProbability(judged, left);
        return judged;
    }

    /** All scores of a judge are of one sort: a thing without a probability is no thing to reckon with. */
    private static void withoutProbability(List<Judged> judged, SortedMap<String, Integer> left) {
        int before = judged.size();
        judged.removeIf(j -> j.probability().isEmpty());
        if (judged.size() < before) left.merge("judged without a probability", before - judged.size(), Integer::sum);
    }

    private static OptionalDouble share(String option, Thing thing, String word, boolean zero) {
        if (word == null) return OptionalDouble.empty();
        try {
            double value = Double.parseDouble(word);
            if (value <= 1 && (value > 0 || zero && value == 0)) return OptionalDouble.of(value);
        } catch (NumberFormatException e) {
            // Told below, as a number out of bounds is.
        }
        String of = thing.item() + (thing.criterion().isEmpty() ? "" : ", criterion " + thing.criterion());
        throw new UserError(Place.in(option), "\"" + word + "\" of item " + of + " is no probability" + (zero ? "." : " above 0."),
                "Write a number " + (zero ? "from 0" : "above 0, up") + " to 1.");
    }
}
