// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.AdvisingService;
import assay.analysis.FakeStore;
import assay.analysis.FakeTexts;
import assay.analysis.RunBuilder;
import assay.core.economy.Way;
import assay.core.problem.UserError;
import assay.core.report.Advice;
import assay.core.spi.analysis.Advising.Assumed;
import assay.core.spi.analysis.Advising.Outlook;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdvisingServiceTest {
    private final FakeStore store = new FakeStore();
    private final FakeTexts texts = new FakeTexts();
    private Outlook outlook;

    @BeforeEach
    void read() {
        RunBuilder run = new RunBuilder(store, texts, "run", 1, "good", "bad");
        for (int t = 0; t < 20; t++) run.task(AdviseCommandTest.task("t" + t), "1 0");
        run.stored();
        outlook = new AdvisingService(texts).of(store, "run");
    }

    private static double human(List<Advice> advice) {
        return advice.get(0).parts().get(0).ways().stream().filter(w -> w.way() == Way.HUMAN).findFirst().orElseThrow().value().value();
    }

    private static Assumed set(String name, String value) {
        return new Assumed(name, value, "");
    }

    @Test
    void an_assumption_that_is_set_to_what_holds_changes_nothing() {
        for (Assumed usual : outlook.usual()) assertThat(outlook.advise(List.of(usual))).as(usual.name()).isEqualTo(outlook.advise(List.of()));
    }

    @Test
    void a_person_is_worth_less_where_wages_are_higher() {
        assertThat(human(outlook.advise(List.of(set("wage-level", "2"))))).isLessThan(human(outlook.advise(List.of())));
        assertThat(outlook.rates(List.of(set("reviewer-wage", "99"))).canonical()).contains("99");
    }

    @Test
    void an_assumption_that_there_is_not_and_a_value_that_cannot_be_are_mistakes() {
        assertThatThrownBy(() -> outlook.advise(List.of(set("weather", "1")))).isInstanceOf(UserError.class).hasMessageContaining("wage-level");
        assertThatThrownBy(() -> outlook.advise(List.of(set("caught", "2")))).isInstanceOf(UserError.class).hasMessageContaining("caught");
    }
}
