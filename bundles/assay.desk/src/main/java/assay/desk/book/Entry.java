// SPDX-License-Identifier: Apache-2.0
package assay.desk.book;

import assay.core.content.Digest;
import assay.core.spi.desk.Expert;
import assay.core.spi.desk.Filing;
import assay.core.spi.desk.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Something that happened at the desk. */
public sealed interface Entry {
    /** A person was added, or described anew. */
    record Enrolled(Expert expert) implements Entry {}

    /** A submission was laid on the desk, or asked otherwise. */
    record Filed(String item, Filing filing) implements Entry {}

    /** A person took an item. */
    record Reserved(String item, String expert, Instant until) implements Entry {}

    /** Marks were saved. */
    record Drafted(String item, String expert, int version, List<Mark> marks, Instant until) implements Entry {}

    /** Marks were handed in. */
    record HandedIn(String item, Said said) implements Entry {}

    /** A person gave an item back. */
    record Skipped(String item, String expert, String reason) implements Entry {}

    /** A disagreement was settled. */
    record Settled(String item, Said said) implements Entry {}

    /**
     * What one person said.
     *
     * @param meanings of the questions that were answered, by criterion
     */
    record Said(String expert, int revision, List<Mark> marks, Map<String, Digest> meanings, Duration spent, String reason) {}
}
