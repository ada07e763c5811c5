// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassRatesTest {
    private static final List<Counted> PROGRAMS = List.of(new Counted(10, 10), new Counted(1, 2), new Counted(0, 4), new Counted(4, 4));

    @Test
    void a_program_with_many_tests_weighs_more_among_tests_and_the_same_among_programs() {
        PassRates rates = PassRates.of(PROGRAMS);

        assertThat(rates.success().value()).isEqualTo(0.5);
        assertThat(rates.success().of()).isEqualTo(4);
        assertThat(rates.micro().value()).isEqualTo(0.75);
        assertThat(rates.micro().of()).isEqualTo(20);
        assertThat(rates.macro().value()).isEqualTo(0.625);
    }

    /** Wilson's interval of 2 of 4; the others by hand: standard errors 0.2394 and 0.2345. */
    @Test
    void intervals_are_those_of_the_formulas() {
        PassRates rates = PassRates.of(PROGRAMS);

        assertThat(rates.success().low()).isCloseTo(0.150, within(5e-4));
        assertThat(rates.success().high()).isCloseTo(0.850, within(5e-4));
        assertThat(rates.macro().low()).isCloseTo(0.625 - 1.959964 * 0.239357, within(1e-4));
        assertThat(rates.micro().low()).isCloseTo(0.75 - 1.959964 * 0.234521, within(1e-4));
        assertThat(rates.micro().high()).isEqualTo(1);
    }

    @Test
    void one_program_tells_nothing_of_the_others() {
        assertThat(PassRates.of(List.of(new Counted(1, 2))).macro().low()).isZero();
    }

    @Test
    void counts_are_read_from_reasons_and_nothing_else() {
        assertThat(Counted.in(verdict("7 of 10 tests passed. case 3: expected"))).contains(new Counted(7, 10));
        assertThat(Counted.in(verdict("1 of 1 test passed."))).contains(new Counted(1, 1));
        assertThat(Counted.in(verdict("main.py was not handed in."))).isEmpty();
    }

    private static Verdict verdict(String reason) {
        return new Verdict.Graded("c", new Rater(RaterKind.PROGRAM, "program"), false, 0, Grounds.because(reason));
    }
}
