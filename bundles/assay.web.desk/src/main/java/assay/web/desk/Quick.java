// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import assay.core.spi.desk.ItemState;
import assay.core.spi.desk.Marked;
import java.util.List;

/** Marks that were handed in implausibly quickly: in less than two seconds a criterion, or in less than a fifth of what people usually take for one. */
final class Quick {
    private static final double LEAST_SECONDS = 2;
    private static final double SHARE = 0.2;

    private Quick() {}

    /** Marks of an item. */
    record Found(String item, Marked marked) {}

    static List<Found> of(List<ItemState> items) {
        List<Double> paces = items.stream().flatMap(i -> i.marked().stream()).filter(m -> m.revision() == 0).map(Quick::pace).sorted().toList();
        double least = paces.isEmpty() ? 0 : Math.max(LEAST_SECONDS, SHARE * paces.get(paces.size() / 2));
        return items.stream().flatMap(i -> i.marked().stream().filter(m -> m.revision() == 0 && pace(m) < least).map(m -> new Found(i.id(), m))).toList();
    }

    private static double pace(Marked m) {
        return m.spent().toMillis() / 1000.0 / Math.max(1, m.marks().size());
    }
}
