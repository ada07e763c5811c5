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

    /** Lays many submissions on the desk at once. */
    void file(List<Filing> filings);

    /** What is handed out earlier: of higher priority first. An item has 0 until somebody says otherwise. */
    void prioritise(String item, int priority);

    /** Makes of an item one for training: everybody who is qualified gets it, before all other work, and hears what is right after handing in. */
    String train(String item, List<Mark> known);

    /** Has a person grade an item again that the person answered. */
    String again(String item, String expert);

    /** All items for training, and those that are graded again. */
    List<Practice> practices();

    /** The items of one submission; none for practice. */
    List<ItemState> of(TurnId at);

    /** One item, practice too. */
    Optional<ItemState> state(String item);

    /** What an item is practice for; empty where it is none. */
    Optional<Practice> practice(String item);

    /** The items that a person handed in, newest first. */
    List<String> done(String expert);

    /** All items, oldest first; none for practice. */
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

    /** Which draft of the person is the newest; 0 = none. */
    int version(String item, String expert);

    /** Saves marks that are not yet handed in; says which version they are. Prolongs the reservation. */
    int draft(String item, String expert, List<Mark> marks, int onto);

    /** Moves the person's clock at an item; says how long it ran. An interval counts no longer than the desk's idle cap. */
    Duration tick(String item, String expert, Tick tick);

    /** How long the person's clock at an item ran since the item was last handed in. */
    Duration clock(String item, String expert);

    /** Notes something beside the marks. */
    void remark(String item, String expert, List<Remark> remarks);

    /** All remarks on an item, oldest first. */
    List<Remarked> remarks(String item);

    /** How far a person is. */
    Progress progress(String expert);

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

    /** The ids of such items. */
    List<String> disputed(String adjudicator);

    /** One of them; empty when nobody disagrees on it any more. */
    Optional<Dispute> dispute(String item, String adjudicator);

    /** Settles a disagreement; what people said is kept. */
    Marked settle(String item, String adjudicator, List<Mark> marks, Duration spent, String reason);
}
