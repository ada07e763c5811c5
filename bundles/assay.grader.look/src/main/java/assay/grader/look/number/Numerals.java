// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds numbers in prose, one after another. A minus counts where it does not join words or numbers; brackets around a
 * single amount make it negative too, as bookkeepers write. Digits inside a word, such as in PO-7a or Q3, are no number.
 */
public final class Numerals {
    private static final Pattern RUN = Pattern.compile(
            "(?:\\d{1,60}+(?:[.,'’]\\d{1,60}+){0,20}+(?: \\d{3}(?!\\d)(?:[.,]\\d{1,60}+)?+){0,20}+|(?<![\\p{L}\\p{N}.])\\.\\d{1,60}+)(?:[eE][+-]?\\d{1,3}(?![\\p{L}\\p{N}]))?+");
    /** Symbols and spaces that may stand between a number and its sign or bracket. */
    private static final int MOST_BETWEEN = 3;
    private static final String MINUS = "-\u2212\u2013";
    private static final String SYMBOLS = "$€£¥₹₩";
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).collect(Collectors.toSet());
    private final String text;
    private final Matcher run;

    public Numerals(String text) {
        this.text = text;
        this.run = RUN.matcher(text);
    }

    /** Hands over the numbers from an index on, until the taker has enough; false when there is none. */
    public boolean from(int index, Predicate<Numeral> taker) {
        boolean any = false;
        int at = index;
        while (at <= text.length() && run.find(at)) {
            at = run.end();
            for (Numeral n : numerals(run.start(), run.group())) {
                any = true;
                if (taker.test(n)) return true;
            }
        }
        return any;
    }

    private List<Numeral> numerals(int from, String found) {
        if (isInsideWord(from)) return List.of();
        int exponent = Math.max(found.indexOf('e'), found.indexOf('E'));
        String digits = (exponent < 0 ? found : found.substring(0, exponent)).replace('’', '\'');
        int power = exponent < 0 ? 0 : Integer.parseInt(found.substring(exponent + 1).replace("+", ""));
        List<BigDecimal> whole = Readings.of(digits);
        if (!whole.isEmpty() && digits.indexOf(' ') < 0) return List.of(signed(from, from + found.length(), whole, power));
        return parts(from, digits, whole);
    }

    /** Digits parted by spaces may be one number or several; parted by commas, several: what each could mean is kept. */
    private List<Numeral> parts(int from, String digits, List<BigDecimal> whole) {
        List<Numeral> parts = new ArrayList<>();
        String separator = digits.indexOf(' ') >= 0 ? " " : digits.indexOf(',') >= 0 ? "," : "\n";
        int at = from;
        for (String part : digits.split(separator)) {
            List<BigDecimal> readings = new ArrayList<>(whole);
            readings.addAll(Readings.of(part));
            if (!readings.isEmpty()) parts.add(signed(at == from ? from : at, at + part.length(), readings, 0));
            at += part.length() + 1;
        }
        return parts;
    }

    private Numeral signed(int from, int to, List<BigDecimal> plain, int power) {
        boolean minus = isMinus(from);
        boolean bracketed = isBracketed(from, to);
        List<BigDecimal> readings = new ArrayList<>();
        for (BigDecimal value : plain) {
            BigDecimal scaled = value.scaleByPowerOfTen(power);
            if (!minus) readings.add(scaled);
            if (minus || bracketed) readings.add(scaled.negate());
        }
        return new Numeral(from, to, readings);
    }

    private boolean isInsideWord(int from) {
        if (from == 0 || !(Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '_')) return false;
        boolean code = from >= 3 && CODES.contains(text.substring(from - 3, from)) && (from == 3 || !Character.isLetterOrDigit(text.charAt(from - 4)));
        return !code && text.charAt(from - 1) < '\u2e80';
    }

    private boolean isMinus(int from) {
        int at = from - 1;
        while (at >= 0 && from - at <= MOST_BETWEEN && SYMBOLS.indexOf(text.charAt(at)) >= 0) at--;
        if (at < 0 || MINUS.indexOf(text.charAt(at)) < 0) return false;
        if (at == 0) return true;
        char before = text.charAt(at - 1);
        return !Character.isLetterOrDigit(before) && before != ')' && before != '%' && MINUS.indexOf(before) < 0;
    }

    private boolean isBracketed(int from, int to) {
        int left = from - 1;
        while (left >= 0 && from - left <= MOST_BETWEEN && (SYMBOLS.indexOf(text.charAt(left)) >= 0 || text.charAt(left) == ' ')) left--;
        int right = to;
        while (right < text.length() && right - to <= MOST_BETWEEN && (SYMBOLS.indexOf(text.charAt(right)) >= 0 || text.charAt(right) == '%' || text.charAt(right) == ' ')) right++;
        return left >= 0 && right < text.length() && text.charAt(left) == '(' && text.charAt(right) == ')';
    }
}
