// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.panel;

import assay.core.content.Blob;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Reply;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.grader.judge.answer.Choice;
import assay.grader.judge.answer.Form;
import assay.grader.judge.answer.Unusable;
import assay.grader.judge.prompt.Case;
import assay.grader.judge.prompt.PromptText;
import assay.grader.judge.setting.JudgeSettings;
import assay.grader.judge.setting.Juror;
import java.util.List;

/** Asks one juror which of two submissions, in the order in which they are shown, is better. */
public record PairHearing(Line line, JudgeSettings settings, PromptText prompt, Case shown, List<Blob> files, long seed, Workshop shop) {
    /**
     * What was chosen.
     *
     * @throws Unusable when no answer could be used
     */
    public Choice of(Juror juror, List<Criterion> wanted, String look) throws Unusable, InterruptedException {
        String complaint = "";
        for (int call = 0; call <= settings.asking().retries(); call++) {
            try {
                Question question = Question.between(wanted, prompt, shown, files, seed, juror + "/" + look + "/try " + call, complaint);
                Reply reply = line.ask(shop, juror.model(), settings.modelSettings(), question.messages(), Form.ofPreference(), settings.asking().schema());
                return Choice.read(reply, question.receipt(), settings.deciding().confidence());
            } catch (Unusable e) {
                complaint = e.getMessage();
            } catch (ModelFailure e) {
                throw new Unusable(juror.model() + " gave no answer: " + e.getMessage());
            }
        }
        throw new Unusable((settings.asking().retries() + 1) + " answers of " + juror.model() + " could not be used; the last: " + complaint);
    }
}
