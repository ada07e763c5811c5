// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import assay.core.grading.ScoringProfile;
import assay.core.grading.SuiteProfiles;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.settings.SettingsError;
import assay.core.spi.engine.Lending;
import assay.core.spi.solver.Solver;
import assay.core.task.SuiteInfo;
import assay.suite.read.Found;
import assay.suite.read.SuiteReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a suite and says all that is wrong with it, in its files, its rubrics, and when baselines do its tasks. */
public final class Lint {
    private final Lending installed;
    private final Problems problems;
    private final boolean trials;

    /** @param trials whether baselines are to do the tasks */
    public Lint(Lending installed, Problems problems, boolean trials) {
        this.installed = installed;
        this.problems = problems;
        this.trials = trials;
    }

    public SuiteInfo check(Path suite) throws IOException {
        Commonplaces common = new Commonplaces();
        TaskRules rules = new TaskRules(installed, problems, common);
        Phrasing phrasing = new Phrasing(installed, problems);
        Trial trial = new Trial(installed, profile(suite), problems);
        boolean tried = trials && installed.names(Solver.class).contains("baseline");
        PriceSums sums = new PriceSums(Place.in(suite.resolve("suite.yaml").toString()), problems);
        SuiteReader.Read read = SuiteReader.read(suite, found -> {
            check(found, rules, phrasing, tried ? Optional.of(trial) : Optional.empty());
            if (found.task().background().screening().accepted()) sums.add(found.task());
        }, problems);
        read.head().published().ifPresent(sums::tell);
        SuiteInfo info = read.info();
        common.tell(problems);
        phrasing.tell();
        if (trials && !tried)
            problems.warn(Place.in(suite.toString()), "No baselines are installed, so no task was tried.", "Install the bundle assay.solver.baseline.");
        return info;
    }

    private void check(Found found, TaskRules rules, Phrasing phrasing, Optional<Trial> trial) {
        try {
            rules.check(found);
            new Contradictions(problems, found).check();
            phrasing.check(found);
            if (trial.isPresent()) trial.get().run(found);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("lint was interrupted", e);
        } catch (Exception e) {
            problems.error(found.place(), "A plugin broke on the task \"" + found.task().id() + "\": " + e + ".", "");
        }
    }

    /** The suite's default, which stands before its tasks; a broken one is told when the suite is read. */
    private static ScoringProfile profile(Path suite) throws IOException {
        try {
            return SuiteProfiles.wanted(SuiteReader.head(suite, new Problems()).defaults()).orElse(ScoringProfile.UPBENCH);
        } catch (SettingsError | IllegalArgumentException e) {
            return ScoringProfile.UPBENCH;
        }
    }
}
