// SPDX-License-Identifier: Apache-2.0
package assay.html.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear scale between two round numbers, either of which may be negative, onto pixels.
 *
 * @param least value at the near end
 * @param most value at the far end, above the least
 * @param from pixel of the near end
 * @param to pixel of the far end
 * @param step between ticks
 */
public record Span(double least, double most, double from, double to, double step) {
    /** The least span with round ticks that holds both values and 0. */
    public static Span holding(double low, double high, double from, double to) {
        double near = Math.min(0, low);
        double far = Math.max(0, high);
        double step = Axis.holding(Math.max(far - near, 1e-6), 0, 1).step();
        return new Span(step * Math.floor(near / step + 1e-9), Math.max(step, step * Math.ceil(far / step - 1e-9)), from, to, step);
    }

    public double at(double value) {
        return from + (to - from) * Math.max(0, Math.min(1, (value - least) / (most - least)));
    }

    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (long i = Math.round(least / step); i * step <= most + step * 1e-6; i++) ticks.add(i * step);
        return ticks;
    }
}
