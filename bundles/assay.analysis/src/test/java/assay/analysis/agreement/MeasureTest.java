// SPDX-License-Identifier: Apache-2.0
package assay.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {
    /** A word an item, a letter a rater; a point = not rated. */
    private static Grid grid(String... items) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String item : items) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int r = 0; r < item.length(); r++) if (item.charAt(r) != '.') row.put("r" + r, item.substring(r, r + 1));
            rows.add(row);
        }
        return Grid.of(rows);
    }

    private static double value(Measure measure, Grid grid) {
        return ((Coefficient.Known) measure.of(grid)).value();
    }

    private static Grid times(Object... itemsAndCounts) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < itemsAndCounts.length; i += 2)
            for (int n = 0; n < (int) itemsAndCounts[i + 1]; n++) items.add((String) itemsAndCounts[i]);
        return grid(items.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"ALPHA_NOMINAL, 0.743", "ALPHA_ORDINAL, 0.815", "ALPHA_INTERVAL, 0.849", "ALPHA_RATIO, 0.797"})
    void alpha_is_as_krippendorff_prints_it(Measure measure, double published) {
        Grid grid = grid("11.1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", ".555", "..11", ".3..");

        assertThat(value(measure, grid)).isCloseTo(published, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({"ICC_1, 0.17", "ICC_2_1, 0.29", "ICC_3_1, 0.71"})
    void intraclass_correlation_is_as_shrout_and_fleiss_print_it(Measure measure, double published) {
        List<Map<String, String>> targets = java.util.stream.Stream.of("9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7").map(t -> t.split(" "))
                .map(t -> Map.of("a", t[0], "b", t[1], "c", t[2], "d", t[3])).toList();

        assertThat(value(measure, Grid.of(targets))).isCloseTo(published, within(0.005));
    }

    @Test
    void cohen_is_as_in_the_example_of_fifty_proposals() {
        assertThat(value(Measure.COHEN, times("yy", 20, "yn", 5, "ny", 10, "nn", 15))).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void weights_of_two_levels_change_nothing() {
        Grid grid = times("11", 20, "10", 5, "01", 10, "00", 15);

        assertThat(value(Measure.WEIGHTED_LINEAR, grid)).isCloseTo(0.4, within(1e-12));
        assertThat(value(Measure.WEIGHTED_QUADRATIC, grid)).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void fleiss_differs_from_cohen_where_raters_differ_in_their_habits() {
        assertThat(value(Measure.FLEISS, times("yy", 20, "yn", 5, "ny", 10, "nn", 15))).isCloseTo((0.7 - 0.505) / 0.495, within(1e-12));
    }

    @Test
    void ac1_holds_where_nearly_all_is_one_label() {
        assertThat(value(Measure.AC1, times("yy", 118, "yn", 5, "ny", 2, "nn", 0))).isCloseTo(0.9408, within(0.0005));
    }

    @Test
    void ties_are_heeded_by_rank_correlations() {
        Grid grid = grid("11", "22", "23", "34");

        assertThat(value(Measure.KENDALL, grid)).isCloseTo(5 / Math.sqrt(30), within(1e-12));
        assertThat(value(Measure.SPEARMAN, grid)).isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
    }

    @Test
    void pearson_is_as_for_the_fifteen_law_schools() {
        String[] pairs = ("576 3.39,635 3.30,558 2.81,578 3.03,666 3.44,580 3.07,555 3.00,661 3.43,651 3.36,605 3.13,653 3.12,575 2.74,545 2.76,"
                + "572 2.88,594 2.96").split(",");
        Grid schools = Grid.of(java.util.Arrays.stream(pairs).map(p -> Map.of("lsat", p.split(" ")[0], "gpa", p.split(" ")[1])).toList());

        assertThat(value(Measure.PEARSON, schools)).isCloseTo(0.776, within(0.0005));
        assertThat(Finding.spread(schools, Measure.PEARSON, 3200).orElseThrow().standardError()).isCloseTo(0.132, within(0.005));
    }

    @Test
    void kendall_counts_every_pair() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(7);
        String[] items = new String[60];
        for (int i = 0; i < items.length; i++) items[i] = "" + random.nextInt(6) + random.nextInt(9);
        double sum = 0;
        double xx = 0;
        double yy = 0;
        for (String a : items)
            for (String b : items) {
                int x = Integer.signum(a.charAt(0) - b.charAt(0));
                int y = Integer.signum(a.charAt(1) - b.charAt(1));
                sum += x * y;
                xx += x * x;
                yy += y * y;
            }

        assertThat(value(Measure.KENDALL, grid(items))).isCloseTo(sum / Math.sqrt(xx * yy), within(1e-12));
    }

    @Test
    void criteria_of_one_item_are_drawn_together() {
        List<Map<String, String>> rows = new ArrayList<>();
        int[] items = new int[60];
        for (int i = 0; i < 60; i++) {
            rows.add(Map.of("a", "x", "b", i / 10 % 2 == 0 ? "x" : "y"));
            items[i] = i / 10;
        }
        Grid nested = Grid.of(List.of("a", "b"), rows, items);

        double together = Finding.spread(nested, Measure.PERCENT, 500).orElseThrow().standardError();
        double apart = Finding.spread(Grid.of(rows), Measure.PERCENT, 500).orElseThrow().standardError();

        assertThat(together).isGreaterThan(2 * apart);
    }

    @Test
    void closeness_is_one_less_the_mean_distance() {
        assertThat(value(Measure.CLOSENESS, grid("11", "10", "00", "00"))).isEqualTo(0.75);
    }

    @ParameterizedTest
    @CsvSource({"PERCENT", "COHEN", "FLEISS", "AC1", "ALPHA_NOMINAL", "ALPHA_RATIO", "PEARSON", "KENDALL", "CLOSENESS"})
    void one_rater_alone_is_undefined(Measure measure) {
        assertThat(measure.of(grid("1", "2", "1"))).isInstanceOf(Coefficient.Undefined.class);
    }

    @ParameterizedTest
    @CsvSource({"COHEN", "FLEISS", "AC1", "ALPHA_NOMINAL", "PEARSON", "SPEARMAN", "KENDALL"})
    void raters_with_one_label_only_are_undefined(Measure measure) {
        assertThat(measure.of(grid("11", "11", "11"))).isInstanceOf(Coefficient.Undefined.class);
    }

    @Test
    void the_bootstrap_gives_the_same_each_time_and_holds_the_value() {
        Grid grid = times("yy", 20, "yn", 5, "ny", 10, "nn", 15);

        var spread = Finding.spread(grid, Measure.COHEN, 500).orElseThrow();

        assertThat(spread).isEqualTo(Finding.spread(grid, Measure.COHEN, 500).orElseThrow());
        assertThat(spread.low()).isLessThan(0.4);
        assertThat(spread.high()).isGreaterThan(0.4);
    }
}
