// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.exam;

import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import java.math.BigDecimal;
import java.util.List;

/**
 * When two texts or values count as the same.
 *
 * @param tolerance by which numbers may differ; 0 = not at all
 */
public record Comparison(Way way, BigDecimal tolerance) {
    /** How closely texts are looked at. */
    public enum Way {
        /** Byte for byte. */
        EXACT,
        /** But for space at the ends of lines, and empty lines at the end. */
        TRIMMED,
        /** Word by word, whatever stands between them. */
        TOKENS
    }

    /** The settings {@code compare} and {@code tolerance}. */
    public static Comparison of(Settings with) {
        String way = with.text("compare").orElse("trimmed");
        BigDecimal tolerance = with.number("tolerance").orElse(BigDecimal.ZERO);
        if (tolerance.signum() < 0) throw new SettingsError("tolerance is " + tolerance.toPlainString() + ", but must not be negative");
        return switch (way) {
            case "exact" -> new Comparison(Way.EXACT, tolerance);
            case "trimmed" -> new Comparison(tolerance.signum() > 0 ? Way.TOKENS : Way.TRIMMED, tolerance);
            case "tokens" -> new Comparison(Way.TOKENS, tolerance);
            default -> throw new SettingsError("compare is \"" + way + "\", but must be exact, trimmed or tokens");
        };
    }

    public boolean isSame(String expected, String got) {
        return switch (way) {
            case EXACT -> expected.equals(got);
            case TRIMMED -> trimmed(expected).equals(trimmed(got));
            case TOKENS -> isSame(tokens(expected), tokens(got));
        };
    }

    private static String trimmed(String text) {
        return text.replaceAll("[ \\t\\r]+(?=\\n|$)", "").stripTrailing();
    }

    private static List<String> tokens(String text) {
        String bare = text.strip();
        return bare.isEmpty() ? List.of() : List.of(bare.split("\\s+"));
    }

    private boolean isSame(List<String> expected, List<String> got) {
        if (expected.size() != got.size()) return false;
        for (int i = 0; i < got.size(); i++) if (!isSameToken(expected.get(i), got.get(i))) return false;
        return true;
    }

    private boolean isSameToken(String expected, String got) {
        if (expected.equals(got)) return true;
        if (tolerance.signum() == 0 || got.length() > 60) return false;
        try {
            return isNear(new BigDecimal(expected), new BigDecimal(got));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    boolean isNear(BigDecimal a, BigDecimal b) {
        if (Math.abs((long) a.scale()) > 10_000 || Math.abs((long) b.scale()) > 10_000) return false;
        return a.subtract(b).abs().compareTo(tolerance) <= 0;
    }
}
