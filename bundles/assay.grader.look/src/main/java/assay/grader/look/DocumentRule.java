// SPDX-License-Identifier: Apache-2.0
package assay.grader.look;

/** A rule about a single document. What was not handed in, or is blank, is absent. */
@FunctionalInterface
public interface DocumentRule extends Rule {
    public Finding look(Document document) throws InterruptedException;

    @Override
    default Finding look(Evidence evidence) throws InterruptedException {
        var document = evidence.document();
        if (document.isEmpty())
            return Finding.absent(evidence.subject() + " was not handed in.", "Hand in " + evidence.subject() + ".");
        if (document.get().text().isBlank())
            return Finding.absent(document.get().name() + " is empty.", "Hand in " + evidence.subject() + ".");
        Finding found = look(document.get());
        String remark = document.get().remark();
        return remark.isEmpty() || found.isHolding() ? found : found.because(found.reason() + remark);
    }
}
