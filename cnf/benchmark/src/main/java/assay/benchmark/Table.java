// SPDX-License-Identifier: Apache-2.0
package assay.benchmark;

import java.util.Locale;
import java.util.Optional;

/** Prints a line a measurement. */
final class Table {
    private final String format = "%-34s %9s %8s %8s %9s %9s %8s %8s %7s  %s%n";

    void head() {
        System.out.printf(format, "what", "cells", "wall s", "CPU s", "RSS MiB", "over ms", "wall ×", "CPU ×", "others", "notes");
    }

    /**
     * @param ideal seconds that calls alone must take
     * @param beside what it is compared with
     */
    void line(String what, int cells, double ideal, Measured took, Optional<Measured> beside, String notes) {
        System.out.printf(Locale.ROOT, format, what, cells, number(took.wall()), number(took.cpu()), String.format(Locale.ROOT, "%.0f", took.peakMib()),
                number((took.wall() - ideal) / cells * 1000), beside.map(b -> number(took.wall() / b.wall())).orElse(""),
                beside.map(b -> number(took.cpu() / b.cpu())).orElse(""), String.format(Locale.ROOT, "%.1f", took.others()), notes);
        if (took.exit() != 0) System.out.println(took.out());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
