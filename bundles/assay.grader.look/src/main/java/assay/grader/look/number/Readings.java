// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a run of digits and separators can mean: {@code 1,234.5}, {@code 1.234,5}, {@code 1 234,5}, {@code 1'234.50},
 * {@code 12,34,567}. A single separator before three digits is read both ways.
 */
public final class Readings {
    private static final Pattern PLAIN = Pattern.compile("\\d{1,60}+");
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:[,.' ]\\d{3})++|[1-9]\\d?(?:,\\d{2}){1,20},\\d{3}");

    private Readings() {}

    /** Empty when the run is no number by itself, such as 1,2,3 or 192.168.0.1. */
    public static List<BigDecimal> of(String run) {
        List<BigDecimal> readings = new ArrayList<>(2);
        if (PLAIN.matcher(run).matches()) readings.add(new BigDecimal(run));
        if (isGrouped(run)) readings.add(new BigDecimal(run.replaceAll("[,.' ]", "")));
        int last = Math.max(run.lastIndexOf(','), run.lastIndexOf('.'));
        if (last < 0) return readings;
        String whole = run.substring(0, last);
        String part = run.substring(last + 1);
        boolean once = whole.indexOf(run.charAt(last)) < 0;
        if (once && PLAIN.matcher(part).matches() && (whole.isEmpty() || PLAIN.matcher(whole).matches() || isGrouped(whole)))
            readings.add(new BigDecimal((whole.isEmpty() ? "0" : whole.replaceAll("[,.' ]", "")) + "." + part));
        return readings;
    }

    /** Groups are parted by one and the same separator. */
    private static boolean isGrouped(String run) {
        if (!GROUPED.matcher(run).matches()) return false;
        return run.chars().filter(c -> c < '0' || c > '9').distinct().count() == 1;
    }
}
