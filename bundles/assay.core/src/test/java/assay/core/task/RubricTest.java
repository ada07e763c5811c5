// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RubricTest {
    private static Criterion below(String id, String parent) {
        return new Criterion(id, "says " + id, Importance.CRITICAL, Optional.empty(),
                new Weighing(OptionalDouble.empty(), OptionalDouble.empty(), Optional.of(parent), Scale.BINARY), Annotations.NONE);
    }

    @Test
    void an_id_stands_once() {
        Criterion c = new Criterion("a", "says a", Importance.CRITICAL, new GraderChoice("rule", assay.core.settings.Settings.EMPTY));

        assertThatThrownBy(() -> new Rubric(List.of(c, c))).hasMessageContaining("\"a\" stands twice");
    }

    @Test
    void a_parent_is_in_the_rubric_and_nobody_is_their_own_ancestor() {
        assertThatThrownBy(() -> new Rubric(List.of(below("a", "x")))).hasMessageContaining("parent \"x\"");
        assertThatThrownBy(() -> new Rubric(List.of(below("a", "b"), below("b", "a")))).hasMessageContaining("own ancestor");
    }

    @Test
    void points_and_pass_marks_are_sane() {
        assertThatThrownBy(() -> new Weighing(OptionalDouble.of(Double.NaN), OptionalDouble.empty(), Optional.empty(), Scale.BINARY))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Scale(1, 5, 6)).hasMessageContaining("6.0 lies outside");
    }

    @Test
    void a_foreign_price_needs_its_value_in_dollars_with_the_day_of_the_rate() {
        var euro = assay.core.money.Money.of("10", "EUR");

        assertThatThrownBy(() -> new Price(euro, Price.Basis.FIXED, assay.core.money.Money.usd("11"), Optional.empty()))
                .hasMessageContaining("rate's date");
    }
}
