// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.desk;

import assay.core.grading.Verdict;
import java.time.Instant;
import java.util.List;

/**
 * How far an item is, for those who run the desk.
 *
 * @param id opaque
 * @param seats of everybody who took it
 * @param marked all marks that were handed in, every revision, oldest first
 * @param settled marks of adjudicators, oldest first; the last counts
 * @param disputed ids of criteria on which people say different things and nobody has settled it
 * @param answered whether enough people have answered every question
 * @param verdicts what people and adjudicators say now of the questions as they stand now, in the order of the questions
 */
public record ItemState(
        String id, Filing filing, Instant filedAt, List<Seat> seats, List<Marked> marked, List<Marked> settled, List<String> disputed,
        boolean answered, List<Verdict> verdicts) {
    /** One person's place at an item. */
    public record Seat(String expert, State state, Instant until, String reason) {
        /** How a seat stands. */
        public enum State {
            /** Until the reservation ends. */
            RESERVED,
            /** The reservation ended. */
            EXPIRED,
            /** The person will not do it, for the reason given. */
            SKIPPED,
            /** Marks were handed in. */
            SUBMITTED
        }
    }

    public ItemState {
        seats = List.copyOf(seats);
        marked = List.copyOf(marked);
        settled = List.copyOf(settled);
        disputed = List.copyOf(disputed);
        verdicts = List.copyOf(verdicts);
    }

    /** What each person said last. */
    public List<Marked> latest() {
        return marked.stream().filter(m -> marked.stream().noneMatch(o -> o.expert().equals(m.expert()) && o.revision() > m.revision())).toList();
    }
}
