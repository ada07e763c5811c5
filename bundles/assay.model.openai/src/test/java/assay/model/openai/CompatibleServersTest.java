// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.money.Money;
import assay.core.settings.Settings;
import assay.core.spi.model.Message;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.core.work.Usage;
import assay.model.langchain4j.endpoint.EndpointModels;
import assay.testkit.model.Behaviour;
import assay.testkit.model.LoopbackServer;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers that copy the protocol leave out, add, or call by other names. */
class CompatibleServersTest {
    private static final String MESSAGE = "{\"role\":\"assistant\",\"content\":\"Hello\"}";
    private static final String COUNTS = "\"prompt_tokens\":100,\"completion_tokens\":20,\"total_tokens\":120";

    private final LoopbackServer server = new LoopbackServer(new Behaviour.HangUp());
    private final EndpointModels models = Configs.good().with("baseUrl", server.uri() + "/v1").models();

    @AfterEach
    void close() {
        models.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasoning_content", "reasoning"})
    void reasoning_beside_the_answer_is_no_part_of_it(String field) throws Exception {
        Reply reply = answer("{\"role\":\"assistant\",\"" + field + "\":\"Let me think\",\"content\":\"Hello\"}",
                "{" + COUNTS + ",\"completion_tokens_details\":{\"reasoning_tokens\":15}}");

        assertThat(reply.text()).isEqualTo("Hello");
        assertThat(reply.usage()).isEqualTo(new Usage(100, 0, 20, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"prompt_tokens\":null,\"completion_tokens\":null,\"total_tokens\":null}"})
    void tokens_that_are_not_counted_are_none(String usage) throws Exception {
        Reply reply = answer(MESSAGE, usage);

        assertThat(reply.text()).isEqualTo("Hello");
        assertThat(reply.usage()).isEqualTo(new Usage(0, 0, 0, 0));
        assertThat(reply.server().billed()).isEmpty();
    }

    @Test
    void details_of_tokens_may_be_null() throws Exception {
        Reply reply = answer(MESSAGE, "{" + COUNTS + ",\"prompt_tokens_details\":null,\"completion_tokens_details\":null}");

        assertThat(reply.usage()).isEqualTo(new Usage(100, 0, 20, 0));
    }

    @Test
    void an_answer_needs_neither_identifier_nor_date_nor_index() throws Exception {
        Reply reply = ask("{\"choices\":[{\"message\":" + MESSAGE + ",\"finish_reason\":\"stop\"}]}");

        assertThat(reply.text()).isEqualTo("Hello");
        assertThat(reply.server().model()).isEmpty();
        assertThat(reply.server().fingerprint()).isEmpty();
    }

    @Test
    void fields_that_nobody_knows_are_left_alone() throws Exception {
        Reply reply = ask("{\"id\":\"a\",\"provider\":\"Somebody\",\"model\":\"m\",\"prompt_logprobs\":null,\"timings\":{\"predicted_ms\":1.5},\"choices\":[{\"index\":0,"
                + "\"native_finish_reason\":\"STOP\",\"stop_reason\":null,\"message\":{\"role\":\"assistant\",\"content\":\"Hello\",\"annotations\":[],\"audio\":null,"
                + "\"function_call\":null,\"tool_calls\":[]},\"finish_reason\":\"stop\"}],\"usage\":{" + COUNTS + ",\"queue_time\":0.1}}");

        assertThat(reply.text()).isEqualTo("Hello");
        assertThat(reply.calls()).isEmpty();
        assertThat(reply.usage()).isEqualTo(new Usage(100, 0, 20, 0));
    }

    /** OpenRouter tells dollars, xAI ticks of a ten-thousand-millionth of one. */
    @ParameterizedTest
    @CsvSource({"cost, 0.0001235, 0.0001235", "cost, 1.2e-7, 0.00000012", "cost, 0, 0", "cost_in_usd_ticks, 37756000, 0.0037756"})
    void what_the_server_charged_is_taken_to_the_last_digit(String field, String told, String dollars) throws Exception {
        Reply reply = answer(MESSAGE, "{" + COUNTS + ",\"" + field + "\":" + told + "}");

        assertThat(reply.server().billed()).hasValueSatisfying(m -> assertThat(m).isEqualTo(Money.of(new BigDecimal(dollars), "USD")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "-1", "\"free\"", "{}"})
    void a_charge_that_is_no_amount_is_none(String told) throws Exception {
        assertThat(answer(MESSAGE, "{" + COUNTS + ",\"cost\":" + told + "}").server().billed()).isEmpty();
    }

    @Test
    void deepseek_counts_cached_tokens_under_a_name_of_its_own() throws Exception {
        Reply reply = answer(MESSAGE, "{" + COUNTS + ",\"prompt_cache_hit_tokens\":64,\"prompt_cache_miss_tokens\":36}");

        assertThat(reply.usage()).isEqualTo(new Usage(100, 64, 20, 0));
    }

    private Reply answer(String message, String usage) throws Exception {
        return ask("{\"id\":\"a\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"message\":" + message
                + ",\"finish_reason\":\"stop\"}],\"usage\":" + usage + "}");
    }

    private Reply ask(String body) throws Exception {
        server.next(Behaviour.json(body));
        return models.open("m", Settings.EMPTY).reply(Prompt.of(Message.user("Hi")));
    }
}
