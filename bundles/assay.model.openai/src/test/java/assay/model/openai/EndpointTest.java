// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.UserError;
import assay.model.langchain4j.endpoint.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
    @Test
    void a_good_file_is_read() {
        Endpoint read = Configs.good().with("requestsPerMinute", "60").with("prices", "m=1/2").with("confidentialAllowed", true).read();

        assertThat(read.name()).isEqualTo("openai");
        assertThat(read.address()).hasToString("https://models.example/v1");
        assertThat(read.limits()).isEqualTo(new Endpoint.Limits(60, 0));
        assertThat(read.cards()).hasSize(1);
        assertThat(read.takesConfidential()).isTrue();
        assertThat(read.key().remedy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "name|''|it is missing", "name|Open AI|lower-case", "baseUrl|''|such as https://api.openai.com/v1", "baseUrl|ftp://x/v1|http://",
        "baseUrl|https://me:pw@x/v1|password", "baseUrl|https://x/v1?k=1|without ?", "baseUrl|https://x y|address",
        "requestsPerMinute|-1|negative", "tokensPerMinute|many|many", "prices|gpt|has no", "pricesDated|yesterday|2026-03-01",
        "tokenLimitField|tokens|max_completion_tokens"})
    void a_bad_value_is_refused_with_file_and_key(String key, String value, String why) {
        assertThatThrownBy(() -> Configs.good().with(key, value).read()).isInstanceOf(UserError.class)
                .hasMessageContaining("conf/assay.model.openai-main.cfg").hasMessageContaining(key).hasMessageContaining(why);
    }

    @Test
    void a_misspelt_key_is_refused_and_the_known_ones_are_named() {
        assertThatThrownBy(() -> Configs.good().with("requestPerMinute", "5").read())
                .isInstanceOf(UserError.class).hasMessageContaining("\"requestPerMinute\"").hasMessageContaining("requestsPerMinute");
    }

    @Test
    void a_file_is_shown_without_its_key() {
        assertThat(Configs.good().read().toString()).doesNotContain("sk-test-0123456789").contains("(hidden)");
    }

    @Test
    void only_openai_itself_wants_the_new_name_of_the_token_limit_unless_the_file_says_so() {
        assertThat(TokenLimitField.of(Configs.good().read())).isEqualTo(TokenLimitField.MAX_TOKENS);
        assertThat(TokenLimitField.of(Configs.good().with("baseUrl", "https://api.openai.com/v1").read())).isEqualTo(TokenLimitField.MAX_COMPLETION_TOKENS);
        assertThat(TokenLimitField.of(Configs.good().with("tokenLimitField", "max_completion_tokens").read())).isEqualTo(TokenLimitField.MAX_COMPLETION_TOKENS);
    }
}
