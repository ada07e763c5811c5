// SPDX-License-Identifier: Apache-2.0
package assay.analysis.ratings;

import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads ratings from files in long form (a row a rating) and in wide form (a row an item, a column a rater). */
public final class RatingsReader {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

    private final Reading reading;
    private final Problems problems = new Problems();
    private final List<Rating> ratings = new ArrayList<>();
    private final Map<List<String>, Place> seen = new HashMap<>();
    private final LinkedHashSet<String> raters = new LinkedHashSet<>();
    private final SortedMap<String, Integer> left = new TreeMap<>();
    private final Set<String> words = new TreeSet<>();

    private RatingsReader(Reading reading) {
        this.reading = reading;
    }

    /** @throws UserError that names every row which cannot be used */
    public static Ratings read(List<Path> files, Reading reading) throws IOException {
        RatingsReader reader = new RatingsReader(reading);
        for (Path file : files) reader.file(TableFile.read(file, reader.problems), files.size());
        reader.problems.orThrow();
        return reader.read(files);
    }

    private Ratings read(List<Path> files) {
        Place place = Place.in(files.get(0).toString());
        for (String rater : reading.raters())
            if (!raters.contains(rater))
                throw new UserError(place, "No rating is by \"" + rater + "\"." + Nearest.hint(rater, raters), "Raters: " + listed(raters) + ".");
        if (ratings.isEmpty()) throw new UserError(place, "There is no rating in it.", "A row needs at least an item, a rater and a label.");
        Set<String> unused = new TreeSet<>(reading.read().keySet());
        unused.addAll(reading.drop());
        unused.removeAll(words);
        return new Ratings(reading.raters().isEmpty() ? List.copyOf(raters) : reading.raters(), List.copyOf(ratings), left, List.copyOf(unused));
    }

    private void file(TableFile table, int files) {
        if (table.columns().contains(reading.rater())) longForm(table);
        else wideForm(table, files);
    }

    private void longForm(TableFile table) {
        String label = table.columns().contains(reading.label()) || !table.columns().contains("score") ? reading.label() : "score";
        if (!has(table, reading.item()) || !has(table, label)) return;
        for (Row row : table.rows()) {
            String rater = row.cells().get(reading.rater());
            if (rater == null) problems.error(row.place(), "The row names no rater.", "Fill the column \"" + reading.rater() + "\".");
            else if (row.cells().get(reading.item()) == null) problems.error(row.place(), "The row names no item.", "Fill the column \"" + reading.item() + "\".");
            else if (reading.raters().isEmpty() || reading.raters().contains(rater)) rating(row, row.cells().get(reading.item()), rater, row.cells().getOrDefault(label, ""));
            else raters.add(rater);
        }
    }

    private void wideForm(TableFile table, int files) {
        Set<String> columns = new LinkedHashSet<>(table.columns());
        columns.removeAll(List.of(reading.item(), Reading.CRITERION, reading.by().orElse(reading.item())));
        boolean named = table.columns().contains(reading.item());
        if (!named && files > 1 && !has(table, reading.item())) return;
        List<String> wanted = reading.raters().isEmpty() ? List.copyOf(columns) : reading.raters().stream().filter(columns::contains).toList();
        if (wanted.size() < reading.raters().size()) raters.addAll(columns);
        int number = 0;
        for (Row row : table.rows()) {
            number++;
            String item = named ? row.cells().get(reading.item()) : "row " + number;
            if (item == null) problems.error(row.place(), "The row names no item.", "Fill the column \"" + reading.item() + "\".");
            else for (String rater : wanted) rating(row, item, rater, row.cells().getOrDefault(rater, ""));
        }
    }

    private boolean has(TableFile table, String column) {
        if (table.columns().contains(column)) return true;
        problems.error(Place.in(table.file().toString()), "The column \"" + column + "\" is missing." + Nearest.hint(column, table.columns()),
                "Columns: " + listed(table.columns()) + ".");
        return false;
    }

    private void rating(Row row, String item, String rater, String word) {
        raters.add(rater);
        words.add(word);
        if (reading.drop().contains(word)) {
            left.merge(word, 1, Integer::sum);
            return;
        }
        String label = reading.read().getOrDefault(word, word);
        if (label.isEmpty()) {
            left.merge("", 1, Integer::sum);
            return;
        }
        String criterion = row.cells().getOrDefault(Reading.CRITERION, "");
        String slice = reading.by().map(by -> row.cells().getOrDefault(by, "")).orElse("");
        if (reading.by().isPresent() && slice.isEmpty()) {
            problems.error(row.place(), "The row has no \"" + reading.by().get() + "\".", "Fill the column, or leave --by out.");
            return;
        }
        Place before = seen.putIfAbsent(List.of(item, criterion, rater), row.place());
        if (before == null) ratings.add(new Rating(item, criterion, rater, plain(label), slice));
        else
            problems.error(row.place(), "\"" + rater + "\" rated \"" + item + "\"" + (criterion.isEmpty() ? "" : ", criterion \"" + criterion + "\",")
                    + " before, at " + before + "; here with \"" + word + "\".", "Keep one rating, or tell the two apart in a column \"criterion\".");
    }

    /** Numbers that are the same are one label: 1, 1.0 and 01. */
    private static String plain(String label) {
        return NUMBER.matcher(label).matches() ? new BigDecimal(label).stripTrailingZeros().toPlainString() : label;
    }

    private static String listed(Set<String> names) {
        String some = String.join(", ", names.stream().limit(20).toList());
        return names.size() > 20 ? some + " and " + (names.size() - 20) + " more" : some;
    }
}
