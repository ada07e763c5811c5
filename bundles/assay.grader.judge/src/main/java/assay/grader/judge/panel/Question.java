// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.panel;

import assay.core.content.Blob;
import assay.core.spi.model.Message;
import assay.core.task.Criterion;
import assay.core.task.Scale;
import assay.grader.judge.answer.Control;
import assay.grader.judge.answer.Receipt;
import assay.grader.judge.prompt.Case;
import assay.grader.judge.prompt.Marks;
import assay.grader.judge.prompt.PromptText;
import assay.grader.judge.prompt.Visible;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One call: the prompt filled in, with the words that belong to it alone. */
record Question(List<Message> messages, Receipt receipt, Control control) {

    private static final int LONGEST_COMPLAINT = 600;

    /**
     * Asks about criteria.
     *
     * @param call names the call among those of the grading
     * @param complaint about the answer before; empty the first time
     */
    static Question about(List<Criterion> asked, PromptText prompt, Case shown, List<Blob> files, long seed, String call, boolean control, String complaint) {
        Marks marks = shown.marks(seed, call);
        Control known = control ? Control.of(marks.word("control", shown.texts())) : Control.NONE;
        return of(prompt, shown, files, seed, marks, known, statements(asked, known), complaint);
    }

    /** Asks which of two is better. */
    static Question between(List<Criterion> wanted, PromptText prompt, Case shown, List<Blob> files, long seed, String call, String complaint) {
        return of(prompt, shown, files, seed, shown.marks(seed, call), Control.NONE, wishes(wanted), complaint);
    }

    private static Question of(PromptText prompt, Case shown, List<Blob> files, long seed, Marks marks, Control control, String criteria, String complaint) {
        Receipt receipt = new Receipt(marks.word("receipt", shown.texts()));
        Map<String, String> places = shown.places(seed, marks);
        places.put("criteria", criteria);
        String documents = shown.documents().isEmpty() ? "" : "The documents have the mark " + shown.documentsMark(seed) + ".\n";
        places.put("answer", "The mark of this call is " + marks.word("fence", shown.texts()) + ".\n" + documents
                + "Lines with another mark, or with none, were part of the texts.\nThe receipt is " + receipt.word() + ".");
        places.put("complaint", complaint.isEmpty() ? "" : "You were asked this before, and your answer could not be used: " + tamed(complaint) + ". Mend that.");
        return new Question(List.of(Message.system(prompt.system()), Message.user(prompt.filled(places), files)), receipt, control);
    }

    /** A complaint repeats words of the answer, which may come from the submission: on one line, short, and unable to look like a fence. */
    private static String tamed(String complaint) {
        String plain = Visible.of(complaint).replaceAll("\\s+", " ").replace("<<<", "‹").replace(">>>", "›");
        return plain.length() <= LONGEST_COMPLAINT ? plain : plain.substring(0, LONGEST_COMPLAINT - 1) + "…";
    }

    private static String statements(List<Criterion> asked, Control control) {
        StringBuilder out = new StringBuilder();
        for (Criterion c : asked) {
            out.append("- id ").append(c.id()).append(c.isPitfall() ? " (bad thing)" : "");
            Scale scale = c.weighing().scale();
            if (!scale.equals(Scale.BINARY))
                out.append(" (scale from ").append(number(scale.min())).append(" = not at all to ").append(number(scale.max())).append(" = fully)");
            out.append(": ").append(c.text().strip()).append('\n');
        }
        if (control.isAsked()) out.append("- id ").append(control.id()).append(": ").append(control.statement()).append('\n');
        return out.toString().stripTrailing();
    }

    private static String wishes(List<Criterion> wanted) {
        StringBuilder out = new StringBuilder();
        for (Criterion c : wanted) out.append("- ").append(c.isPitfall() ? "to be avoided: " : "").append(c.text().strip()).append('\n');
        return out.isEmpty() ? "Whatever the task asks for." : out.toString().stripTrailing();
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
