// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import assay.core.spi.desk.BlindItem;
import assay.core.spi.desk.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An item before whoever grades it, or settles it.
 *
 * @param clock how long the person was at work on it
 * @param progress of the person
 * @param settles whether others' opinions are settled here
 */
public record ItemPage(BlindItem item, Shelf shelf, List<RubricPart> rubric, Duration clock, Progress progress, boolean settles) {
    public long opened() {
        return System.currentTimeMillis();
    }

    /** Until when nobody else gets it. */
    public String until() {
        return item.until().equals(Instant.MAX) ? "" : item.until().truncatedTo(ChronoUnit.MINUTES).toString().replace("T", " ").replace(":00Z", " UTC");
    }

    public String left() {
        return progress.left().map(ItemPage::words).orElse("");
    }

    static String words(Duration time) {
        long minutes = Math.max(1, time.toMinutes());
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
