// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import assay.core.spi.solver.Assignment;

/** The first sentences of the attachments: the classic floor for summaries. */
final class Lead implements TextBaseline.Writer {
    @Override
    public String write(Assignment work, Sources sources) {
        var sentences = Sentences.of(sources.textOr(work.brief().instructions()));
        return String.join(" ", sentences.subList(0, Math.min(Sentences.wanted(work.worker().settings()), sentences.size())));
    }
}
