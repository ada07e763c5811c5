// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import assay.core.task.Task;
import java.util.Arrays;
import java.util.Optional;

/** What tasks of a price are sliced into, in US dollars. */
public enum PriceBand {
    UNDER_50("< $50", 50), UNDER_200("$50–$199", 200), UNDER_500("$200–$499", 500), MORE("≥ $500", Long.MAX_VALUE / 1_000_000), NONE("no price", 0);

    private final String label;
    private final long below;

    PriceBand(String label, long below) {
        this.label = label;
        this.below = below;
    }

    public String label() {
        return label;
    }

    /** Where it begins, in US dollars; the band without a price begins nowhere. */
    public long from() {
        return ordinal() == 0 ? 0 : values()[ordinal() - 1].below;
    }

    /** Where it ends; empty for the highest. */
    public Optional<Long> below() {
        return this == MORE || this == NONE ? Optional.empty() : Optional.of(below);
    }

    /** The band of that label. */
    public static Optional<PriceBand> labelled(String label) {
        return Arrays.stream(values()).filter(b -> b.label.equals(label)).findFirst();
    }

    public static PriceBand of(Task task) {
        Optional<Long> micros = task.worth().price().map(p -> p.usd().micros());
        if (micros.isEmpty()) return NONE;
        for (PriceBand band : values()) if (band != NONE && micros.get() < band.below * 1_000_000) return band;
        return MORE;
    }
}
