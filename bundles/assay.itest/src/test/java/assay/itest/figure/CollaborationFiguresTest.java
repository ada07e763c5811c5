// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.core.economy.Engagement;
import assay.core.economy.Job;
import assay.core.money.Money;
import assay.core.settings.Settings;
import assay.core.work.Outcome;
import assay.economy.collaboration.CollaborationPolicy;
import assay.testkit.economy.FakeEngagement;
import assay.testkit.economy.FakeJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * UpBench's completion by turn. Counts of its 322 jobs are inferred from the rates it prints; its second turns of Gemini
 * and GPT-5 are predictions and not among these.
 */
@Tag("figures")
class CollaborationFiguresTest {
    private static final int ALL = 322;
    private static final String SOURCE = "arXiv 2511.12306, completion by turn, counts of 322";

    private static Job job(boolean... turns) {
        List<Engagement.Round> rounds = new ArrayList<>();
        for (boolean complete : turns)
            rounds.add(new Engagement.Round(complete, Money.usd("1"), Money.usd("0"), Duration.ofSeconds(9), Duration.ZERO));
        boolean complete = turns[turns.length - 1];
        return FakeJob.paying("100", new FakeEngagement(0, 0, Outcome.ASSESSED, complete, OptionalDouble.of(complete ? 1 : 0), rounds));
    }

    /** @param completed by each turn; the others had all turns and failed */
    private static PolicyFigures jobs(int... completed) {
        List<Job> jobs = new ArrayList<>();
        for (int turn = 0; turn < completed.length; turn++) {
            boolean[] turns = new boolean[turn + 1];
            turns[turn] = true;
            jobs.addAll(Collections.nCopies(completed[turn] - (turn == 0 ? 0 : completed[turn - 1]), job(turns)));
        }
        IntStream.range(jobs.size(), ALL).forEach(i -> jobs.add(job(new boolean[completed.length])));
        Settings settings = Settings.EMPTY.with("rounds", completed.length - 1);
        return PolicyFigures.of(new CollaborationPolicy(), settings, "60", jobs);
    }

    @ParameterizedTest
    @CsvSource({"Claude Sonnet 4, 128, 165, 39.8, 51.2, 19.1, 28.9", "Gemini 2.5 Pro, 64, 104, 19.9, 32.3, 15.5, 62.5",
            "GPT-5, 63, 108, 19.6, 33.5, 17.4, 71.4"})
    void one_round(String model, int alone, int reviewed, String before, String after, String rescue, String uplift) {
        PolicyFigures figures = jobs(alone, reviewed);

        new Figure("Completion of " + model + " alone, in percent", before, SOURCE).against(figures.percent("completion-turn-0", 1));
        new Figure("Completion of " + model + " after one review, in percent", after, SOURCE).against(figures.percent("completion-turn-1", 1));
        new Figure("Rescue rate of " + model + ", in percent", rescue, SOURCE + ", arithmetic").against(figures.percent("rescue-turn-1", 1));
        new Figure("Uplift of " + model + ", in percent", uplift, SOURCE + ", arithmetic").against(figures.percent("uplift", 1));
    }

    @Test
    void a_second_round_rescues_15_of_157() {
        PolicyFigures figures = jobs(128, 165, 180);

        new Figure("Completion of Claude Sonnet 4 after two reviews, in percent", "55.9", SOURCE).against(figures.percent("completion-turn-2", 1));
        new Figure("Rescue rate of Claude Sonnet 4 at its second review (15/157), in percent", "9.55", SOURCE + ", arithmetic")
                .against(figures.percent("rescue-turn-2", 2));
    }
}
