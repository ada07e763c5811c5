// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import assay.core.content.Blob;
import assay.core.spi.solver.Assignment;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Deliverable;
import assay.core.work.Submission;
import assay.core.work.Spent;
import java.util.List;

/** Hands in the same text as every deliverable that is wanted; of a choice, the option that the text names most. */
record TextBaseline(Writer writer) implements Baseline {
    /** Finds the text. */
    @FunctionalInterface
    interface Writer {
        String write(Assignment work, Sources sources) throws InterruptedException;
    }

    @Override
    public Submission answer(Assignment work, Workshop shop) throws InterruptedException {
        return handedIn(work, writer.write(work, Sources.of(work.brief(), shop)));
    }

    static Submission handedIn(Assignment work, String text) {
        if (work.brief().deliverables().isEmpty()) return Submission.of(text);
        List<Blob> files = work.brief().deliverables().stream().map(d -> file(d, text)).toList();
        return new Submission("", files, Spent.NOTHING);
    }

    static Blob file(Deliverable wanted, String text) {
        if (wanted.isChoice()) return Blob.ofText(wanted.name(), "text/plain", Choosing.mostNamed(wanted.options(), text));
        return Blob.ofText(wanted.name(), wanted.type(), text);
    }
}
