// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.engine;

import java.util.List;

/**
 * What came of comparing.
 *
 * @param standings one for each two who were compared
 * @param modelCalls made now
 * @param stopped why it stopped early; empty when it did not
 * @param notes what the user should know
 */
public record PreferEnd(List<Standing> standings, long modelCalls, String stopped, List<String> notes) {
    /**
     * How two stand against each other.
     *
     * @param wins pairs in which the first was preferred
     * @param inconsistent pairs in which what was said hung on the order, whatever came of it
     * @param failed pairs without a preference
     * @param without pairs that could not be compared, since one of the two handed nothing in
     */
    public record Standing(String first, String second, long wins, long ties, long losses, long inconsistent, long failed, long without) {}

    public PreferEnd {
        standings = List.copyOf(standings);
        notes = List.copyOf(notes);
    }
}
