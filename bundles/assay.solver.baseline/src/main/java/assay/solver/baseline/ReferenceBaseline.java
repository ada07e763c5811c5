// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import assay.core.content.Blob;
import assay.core.spi.solver.Assignment;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Deliverable;
import assay.core.work.Spent;
import assay.core.work.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hands in the reference answer: each file as the deliverable of its name, a single one as the single deliverable. Lint
 * uses it to find rubrics that the reference answer fails.
 */
final class ReferenceBaseline implements Baseline {
    @Override
    public Submission answer(Assignment work, Workshop shop) {
        List<Blob> reference = work.reference();
        if (reference.isEmpty()) throw new IllegalStateException("task \"" + work.task() + "\" has no reference answer to hand in");
        List<Deliverable> wanted = work.brief().deliverables();
        if (wanted.isEmpty() && reference.size() == 1) return Submission.of(reference.get(0).text());
        List<Blob> files = new ArrayList<>();
        for (Blob file : reference) files.add(name(file, reference, wanted).map(file::named).orElse(file));
        return new Submission("", files, Spent.NOTHING);
    }

    private static Optional<String> name(Blob file, List<Blob> reference, List<Deliverable> wanted) {
        if (wanted.size() == 1 && reference.size() == 1) return Optional.of(wanted.get(0).name());
        return wanted.stream().map(Deliverable::name).filter(n -> n.equals(file.fileName())).findFirst();
    }
}
