// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.desk;

import assay.core.run.TurnId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The queue of human work in one run store. Every method that changes something returns when that is durable. Safe for use by
 * many threads and by several desks of one store: of two people who want the last seat at an item one gets it. What a
 * person may not do is a {@link assay.core.problem.UserError}.
 */
@ProviderType
public interface Desk {
    /** Adds a person, or changes what is known of one. */
    void enroll(Expert expert);

    /** Everybody, by name. */
    List<Expert> experts();

    /** Lays a submission on the desk; changes nothing when it lies there so already. */
    void file(Filing filing);

    /** The items of one submission. */
    List<ItemState> of(TurnId at);

    /** All items, oldest first. */
    List<ItemState> items();

    /**
     * The item that the person works on, else the next that the person may have, reserved. A person gets nothing that was
     * answered or skipped before, that asks for other fields, or that enough others have answered or reserved.
     */
    Optional<BlindItem> next(String expert);

    /** Up to so many items at once, those that the person works on first, all reserved this long: for work away from the desk. */
    List<BlindItem> take(String expert, int most, Duration reserved);

    /** An item that the person has reserved or answered, as it is given to the person. */
    BlindItem item(String item, String expert);

    /** Saves marks that are not yet handed in; says which version they are. Prolongs the reservation. */
    int draft(String item, String expert, List<Mark> marks, int onto);

    /** Whether {@link #submit} would take these marks now; changes nothing. */
    void check(String item, String expert, List<Mark> marks);

    /** Hands in marks on every question, for good. */
    Marked submit(String item, String expert, List<Mark> marks, Duration spent);

    /** Hands in other marks than before; the old ones are kept. */
    Marked revise(String item, String expert, List<Mark> marks, Duration spent, String reason);

    /** Gives an item back, for good. */
    void skip(String item, String expert, String reason);

    /** Items on which people disagree and nobody has settled it, as an adjudicator receives them: with what was said, by A, B, …. */
    List<Dispute> disputes(String adjudicator);

    /** Settles a disagreement; what people said is kept. */
    Marked settle(String item, String adjudicator, List<Mark> marks, Duration spent, String reason);
}
