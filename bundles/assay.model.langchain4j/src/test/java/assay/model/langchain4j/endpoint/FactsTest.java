// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.spi.model.ModelCard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
    @Test
    void a_card_gets_its_context_and_its_cutoff() {
        List<ModelCard> cards = Facts.join(Prices.read("a=1/2, b=3/4", Optional.empty()), Facts.contexts("b=128000"), Facts.cutoffs("b = 2024-09-30"));

        assertThat(cards).extracting(ModelCard::model).containsExactly("a", "b");
        assertThat(cards.get(0).context()).isEmpty();
        assertThat(cards.get(1).context()).isEqualTo(OptionalLong.of(128_000));
        assertThat(cards.get(1).cutoff()).contains(LocalDate.of(2024, 9, 30));
        assertThat(cards.get(1).price()).isPresent();
    }

    @Test
    void a_model_without_a_price_has_a_card_too() {
        assertThat(Facts.join(List.of(), Facts.contexts("org/free:latest=8192"), Map.of())).singleElement()
                .satisfies(c -> assertThat(c.model()).isEqualTo("org/free:latest")).satisfies(c -> assertThat(c.price()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "=5", "a=0", "a=-5", "a=8k", "a=1, a=2"})
    void a_context_that_cannot_be_meant_is_refused(String list) {
        assertThatThrownBy(() -> Facts.contexts(list)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a=2024", "a=2024-02-30"})
    void a_cutoff_that_is_no_day_is_refused(String list) {
        assertThatThrownBy(() -> Facts.cutoffs(list)).isInstanceOf(IllegalArgumentException.class);
    }
}
