// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.money.Money;
import assay.core.spi.model.ModelCard;
import assay.core.work.Usage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTest {
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 3, 1));

    @Test
    void a_million_tokens_cost_what_is_listed() {
        List<ModelCard> cards = Prices.read("gpt-5=1.25/0.125/10, org/model:latest=0.5/2", DAY);

        assertThat(cards).extracting(ModelCard::model).containsExactly("gpt-5", "org/model:latest");
        assertThat(cost(cards.get(0), new Usage(1_000_000, 400_000, 0, 0))).isEqualTo(Money.usd("0.80"));
        assertThat(cost(cards.get(0), new Usage(0, 0, 100_000, 0))).isEqualTo(Money.usd("1.00"));
        assertThat(cost(cards.get(1), new Usage(1_000_000, 1_000_000, 0, 0))).isEqualTo(Money.usd("0.50"));
        assertThat(cards.get(0).price().orElseThrow().dated()).isEqualTo(DAY);
    }

    @Test
    void no_list_is_no_card() {
        assertThat(Prices.read("", Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-5", "gpt-5=1", "gpt-5=1/2/3/4", "gpt-5=a/b", "gpt-5=-1/2", "=1/2", "a=1/2, a=2/3"})
    void a_list_that_cannot_be_meant_is_refused(String list) {
        assertThatThrownBy(() -> Prices.read(list, DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Money cost(ModelCard card, Usage usage) {
        return card.price().orElseThrow().cost(usage);
    }
}
