// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.desk;

import assay.core.content.Blob;
import assay.core.task.Brief;
import java.time.Instant;
import java.util.List;

/**
 * An item as a person receives it: nothing in it says which worker, model or provider handed in, nor in which run.
 *
 * @param id opaque
 * @param brief what the client asked for
 * @param reference reference answers and materials that only graders see
 * @param text of the submission
 * @param files of the submission
 * @param questions that this person has not answered yet, in rubric order
 * @param draft marks saved earlier
 * @param version of the draft; 0 = none
 * @param until when the reservation ends
 */
public record BlindItem(
        String id, Brief brief, List<Blob> reference, String text, List<Blob> files, List<Question> questions, List<Mark> draft, int version,
        Instant until) {
    public BlindItem {
        reference = List.copyOf(reference);
        files = List.copyOf(files);
        questions = List.copyOf(questions);
        draft = List.copyOf(draft);
    }
}
