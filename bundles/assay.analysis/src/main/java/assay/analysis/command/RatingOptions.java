// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.ratings.Ratings;
import assay.analysis.ratings.RatingsReader;
import assay.analysis.ratings.Reading;
import assay.analysis.stored.StoredRatings;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.command.Call;
import assay.core.spi.command.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options by which files of ratings are read. */
final class RatingOptions {
    /** What can be said of files of ratings, whatever is then reckoned from them. */
    static final List<Usage.Option> OPTIONS = List.of(
            Usage.Option.values("file", "FILE", "ratings as .csv, .tsv, .jsonl or .json; several are joined by item").offering(Usage.Values.FILE),
            Usage.Option.values("read", "WORD=LABEL", "take a word for a label; =LABEL for an empty cell"),
            Usage.Option.values("drop", "WORD", "leave out ratings with this word, and say how many"),
            Usage.Option.value("majority", "A,B,C", "put the label that more than half of these raters gave in their place", ""),
            Usage.Option.value("item", "COLUMN", "column that names the item", "item"),
            Usage.Option.value("rater", "COLUMN", "column that names the rater, in long form", "rater"),
            Usage.Option.value("label", "COLUMN", "column of the rating, in long form", "label"));

    static final Usage.Parameter RUN = new Usage.Parameter("RUN", "run whose stored verdicts are taken, instead of files", 0, 1, Usage.Values.RUN);

    private static final int MOST_SAMPLES = 100_000;

    private RatingOptions() {}

    /** Of the run that is named, else of the files. */
    static Ratings ratings(Call call, List<String> raters, StoredRatings stored, Optional<String> judge) throws IOException {
        if (call.parameters().isEmpty()) return ratings(call, raters);
        if (!call.values("file").isEmpty())
            throw new UserError(Place.in("--file"), "A run and a file are named.", "Name one of the two.");
        List<String> majority = names(call.value("majority").stream().toList());
        LinkedHashSet<String> wanted = new LinkedHashSet<>(raters);
        if (!wanted.isEmpty()) wanted.addAll(majority);
        wanted.remove(Ratings.MAJORITY);
        boolean numbers = judge.isEmpty() && !text(call, "level").orElse("nominal").equals("nominal");
        Ratings read = stored.read(new StoredRatings.Wanted(call.store(), call.parameters().get(0), List.copyOf(wanted), text(call, "by"), numbers, judge));
        return majority.isEmpty() ? read : read.withMajorityOf(majority);
    }

    private static Ratings ratings(Call call, List<String> raters) throws IOException {
        List<Path> files = call.values("file").stream().map(call::path).toList();
        if (files.isEmpty()) throw new UserError(Place.in("--file"), "Neither a run nor a file of ratings is named.", "Name a run, or for instance --file ratings.csv.");
        List<String> majority = names(call.value("majority").stream().toList());
        LinkedHashSet<String> wanted = new LinkedHashSet<>(raters);
        if (!wanted.isEmpty()) wanted.addAll(majority);
        wanted.remove(Ratings.MAJORITY);
        Ratings ratings = RatingsReader.read(files, new Reading(word(call, "item", "item"), word(call, "rater", "rater"), word(call, "label", "label"),
                text(call, "by"), List.copyOf(wanted), read(call), drop(call)));
        for (String rater : majority)
            if (!ratings.raters().contains(rater))
                throw new UserError(Place.in("--majority"), "No rating is by \"" + rater + "\".", "Raters: " + String.join(", ", ratings.raters()) + ".");
        return majority.isEmpty() ? ratings : ratings.withMajorityOf(majority);
    }

    /** Words between commas. */
    static List<String> names(List<String> values) {
        return values.stream().flatMap(v -> Arrays.stream(v.split(","))).map(String::strip).filter(v -> !v.isEmpty()).toList();
    }

    static Optional<String> text(Call call, String option) {
        return call.value(option).filter(v -> !v.isEmpty());
    }

    static Map<String, String> read(Call call) {
        Map<String, String> read = new LinkedHashMap<>();
        for (String pair : call.values("read")) {
            int at = pair.lastIndexOf('=');
            if (at < 0 || at == pair.length() - 1)
                throw new UserError(Place.in("--read"), "\"" + pair + "\" does not say which label a word stands for.", "Write for instance --read Tie=0.");
            if (read.put(pair.substring(0, at), pair.substring(at + 1)) != null)
                throw new UserError(Place.in("--read"), "\"" + pair.substring(0, at) + "\" is read twice.", "Name each word once.");
        }
        return read;
    }

    /** How many bootstrap samples. */
    static int samples(Call call, int fallback) {
        long samples = text(call, "samples").isEmpty() ? fallback : call.number("samples").orElse((long) fallback);
        if (samples < 0 || samples > MOST_SAMPLES)
            throw new UserError(Place.in("--samples"), samples + " samples cannot be drawn.", "Write a number from 0 to " + MOST_SAMPLES + ".");
        return (int) samples;
    }

    private static Set<String> drop(Call call) {
        Set<String> drop = new LinkedHashSet<>(call.values("drop"));
        for (String word : drop)
            if (read(call).containsKey(word)) throw new UserError(Place.in("--drop"), "\"" + word + "\" is both read and dropped.", "Decide for one.");
        return drop;
    }

    private static String word(Call call, String option, String fallback) {
        return text(call, option).orElse(fallback);
    }
}
