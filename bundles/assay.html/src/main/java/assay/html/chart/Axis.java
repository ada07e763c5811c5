// SPDX-License-Identifier: Apache-2.0
package assay.html.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A linear scale from 0 to a round number, onto pixels.
 *
 * @param most value at the far end, positive
 * @param from pixel of 0
 * @param to pixel of the far end
 * @param step between ticks
 */
public record Axis(double most, double from, double to, double step) {
    /** The least axis with round ticks that holds a value. */
    public static Axis holding(double value, double from, double to) {
        double rough = Math.max(value, 1e-6) / 4;
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = magnitude;
        for (double nice : new double[] {1, 2, 2.5, 5, 10}) {
            step = nice * magnitude;
            if (step >= rough) break;
        }
        return new Axis(step * Math.max(1, Math.ceil(value / step - 1e-9)), from, to, step);
    }

    public double at(double value) {
        return from + (to - from) * Math.max(0, Math.min(1, value / most));
    }

    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= most * (1 + 1e-9); i++) ticks.add(i * step);
        return ticks;
    }

    /** A pixel as it is written. */
    public static String px(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
