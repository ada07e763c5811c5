// SPDX-License-Identifier: Apache-2.0
package assay.engine.bench;

import assay.core.spi.model.Message;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Prompt;
import assay.core.spi.solver.Assignment;
import assay.core.spi.solver.Solver;
import assay.core.spi.workshop.Workshop;
import assay.core.work.Submission;

/** Asks its model as often as it is told and hands in all answers. */
public final class AskingSolver implements Solver {
    private final int questions;

    public AskingSolver(int questions) {
        this.questions = questions;
    }

    @Override
    public Submission solve(Assignment work, Workshop shop) throws ModelFailure, InterruptedException {
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < questions; i++) {
            shop.step();
            answers.append(shop.ask(Prompt.of(Message.user(work.task() + " turn " + work.earlier().size() + " question " + i))).text()).append('\n');
        }
        return Submission.of(answers.toString());
    }
}
