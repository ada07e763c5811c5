// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.store;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.content.Digest;
import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Stamp BY = new Stamp("judge", "assay.grader.judge", "0.1.0", "ab".repeat(32));
    private static final Rater PEOPLE = new Rater(RaterKind.HUMAN, "human");

    private static Fact.Rated rated(String key, String grader, Verdict verdict, int second, int revision) {
        return new Fact.Rated("r", new CellId(0, 0, 0), 0, Digest.of(key.getBytes(StandardCharsets.UTF_8)), grader, verdict, BY, Instant.ofEpochSecond(second), revision);
    }

    private static Verdict met(RaterKind kind, String rater, boolean met) {
        return new Verdict.Graded("c", new Rater(kind, rater), met, met ? 1 : 0, Grounds.NONE);
    }

    @Test
    void what_a_grader_says_as_another_model_takes_the_place_of_what_it_said_before() {
        Fact.Rated before = rated("a", "judge", met(RaterKind.JUDGE, "judge:a", true), 1, 0);
        Fact.Rated now = rated("b", "judge", met(RaterKind.JUDGE, "judge:b", false), 2, 0);
        Fact.Rated rule = rated("c", "rule", met(RaterKind.RULE, "rule", true), 0, 0);

        assertThat(Standing.latest(List.of(now, before, rule))).containsExactly(now, rule);
        assertThat(Standing.of(List.of(now, before, rule))).containsExactly(now, before, rule);
    }

    @Test
    void all_people_who_answered_stand_and_neither_what_was_pending_nor_what_was_revised() {
        Fact.Rated pending = rated("k", "human", new Verdict.Pending("c", PEOPLE, Grounds.NONE), 1, 0);
        Fact.Rated anna = rated("k", "human", met(RaterKind.HUMAN, "anna", true), 2, 0);
        Fact.Rated ben = rated("k", "human", met(RaterKind.HUMAN, "ben", true), 3, 0);
        Fact.Rated revised = rated("k", "human", met(RaterKind.HUMAN, "ben", false), 4, 1);

        assertThat(Standing.latest(List.of(pending, anna, ben, revised))).containsExactly(anna, revised);
    }
}
