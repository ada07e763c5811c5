// SPDX-License-Identifier: Apache-2.0
package assay.core.work;

import assay.core.content.Digest;
import assay.core.content.Digester;
import java.util.List;
import java.util.Objects;

/**
 * What a worker is told of a failed submission before the next turn.
 *
 * @param remarks in rubric order, exactly as the raters recorded them
 * @param showsCriteria whether the texts of criteria are in it, so that the rubric leaks to the worker
 */
public record Feedback(List<Remark> remarks, boolean showsCriteria) {
    /**
     * What one rater says should be mended.
     *
     * @param raterKind name of the {@code RaterKind} that said it
     */
    public record Remark(String criterion, String raterKind, String text) {
        public Remark {
            Objects.requireNonNull(criterion);
            Objects.requireNonNull(raterKind);
            Objects.requireNonNull(text);
        }
    }

    public Feedback {
        remarks = List.copyOf(remarks);
    }

    public Digest digest() {
        Digester d = Digester.of("feedback/1").number(remarks.size());
        remarks.forEach(r -> d.text(r.criterion()).text(r.raterKind()).text(r.text()));
        return d.number(showsCriteria ? 1 : 0).finish();
    }
}
