// SPDX-License-Identifier: Apache-2.0
package assay.desk.book;

import assay.core.content.Digest;
import assay.core.spi.desk.Expert;
import assay.core.spi.desk.Filing;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Practice;
import assay.core.spi.desk.Remark;
import assay.core.spi.desk.Tick;
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

    /**
     * An item was made for practice.
     *
     * @param of the item that it repeats
     * @param only who gets it; empty = everybody
     * @param known what is right; empty where that is not known
     */
    record Practised(String item, Filing filing, Practice.Aim aim, String of, String only, List<Mark> known) implements Entry {}

    /** An item is to be handed out earlier or later. */
    record Prioritised(String item, int priority) implements Entry {}

    /** A person's clock was moved. */
    record Ticked(String item, String expert, Tick tick) implements Entry {}

    /** A person noted something beside the marks. */
    record Noticed(String item, String expert, List<Remark> remarks) implements Entry {}

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
