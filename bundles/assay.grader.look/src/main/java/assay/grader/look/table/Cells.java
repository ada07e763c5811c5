// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.table;

import assay.grader.look.number.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares cells: numbers by value and within a tolerance, everything else as text. */
public record Cells(Optional<BigDecimal> tolerance) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d{1,60}+(?:\\.\\d{0,60}+)?|\\.\\d{1,60}+)");

    public boolean same(List<String> wanted, List<String> found) {
        for (int i = 0; i < wanted.size(); i++) if (!same(wanted.get(i), found.get(i))) return false;
        return true;
    }

    private boolean same(String wanted, String found) {
        if (wanted.equals(found)) return true;
        if (!isNumber(wanted) || !isNumber(found)) return false;
        return Target.within(new BigDecimal(wanted), tolerance).isMetBy(new BigDecimal(found));
    }

    /** Rows that are the same have the same key; without a tolerance, only they have. Numbers within one do not count. */
    public String key(List<String> row) {
        StringBuilder key = new StringBuilder();
        for (String cell : row) {
            boolean number = isNumber(cell);
            key.append(!number ? cell : tolerance.isPresent() ? "#" : new BigDecimal(cell).stripTrailingZeros().toPlainString()).append('\u0000');
        }
        return key.toString();
    }

    private static boolean isNumber(String cell) {
        return !cell.isEmpty() && cell.charAt(0) <= '9' && NUMBER.matcher(cell).matches();
    }
}
