// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge;

import assay.core.settings.Settings;
import assay.core.spi.comparer.Comparer;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.testkit.comparer.ComparerKit;
import assay.testkit.fakes.FakeWorkshop;
import java.nio.file.Path;

class JudgeComparerKitTest extends ComparerKit {
    @Override
    protected Comparer comparer() {
        return new JudgeComparer("", "", Path.of(""));
    }

    @Override
    protected String name() {
        return "judge";
    }

    @Override
    protected Settings settings() {
        return Judging.WITH;
    }

    @Override
    protected Settings badSettings() {
        return Settings.EMPTY;
    }

    @Override
    protected Task task() {
        return Judging.task(Judging.criterion("right", Judging.WITH));
    }

    @Override
    protected Submission better() {
        return Submission.of("A splendid report.");
    }

    @Override
    protected Submission worse() {
        return Submission.of("A dull report.");
    }

    @Override
    protected Workshop workshop() {
        return FakeWorkshop.with(PairJudge.preferring("splendid"));
    }
}
