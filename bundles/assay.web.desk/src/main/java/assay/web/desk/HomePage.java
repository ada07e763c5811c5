// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import assay.core.spi.desk.Progress;
import java.util.List;
import java.util.Optional;

/**
 * The desk as somebody finds it.
 *
 * @param progress of whoever grades; empty for others
 * @param disputed what waits for whoever settles
 * @param done what was handed in, newest first
 */
public record HomePage(Optional<Progress> progress, boolean adjudicates, List<String> disputed, List<String> done, boolean runs) {
    private static final int SHOWN = 20;

    static HomePage of(Seat seat) {
        boolean grades = seat.grades();
        boolean adjudicates = seat.adjudicates();
        return new HomePage(grades ? Optional.of(seat.desk().progress(seat.name())) : Optional.empty(), adjudicates, adjudicates ? seat.desk().disputed(seat.name()) : List.of(),
                grades ? seat.desk().done(seat.name()).stream().limit(SHOWN).toList() : List.of(), seat.runsTheDesk());
    }

    public String left() {
        return progress.flatMap(Progress::left).map(ItemPage::words).orElse("");
    }
}
