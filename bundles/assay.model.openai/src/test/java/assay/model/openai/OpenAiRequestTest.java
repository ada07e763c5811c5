// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.content.Blob;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.model.Message;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Tool;
import assay.core.spi.model.ToolCall;
import assay.core.work.Usage;
import assay.model.langchain4j.endpoint.EndpointModels;
import assay.testkit.model.Behaviour;
import assay.testkit.model.Dialect;
import assay.testkit.model.LoopbackServer;
import assay.testkit.model.OpenAiDialect;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiRequestTest {
    private final LoopbackServer server = new LoopbackServer(Behaviour.json(new OpenAiDialect().text("Hello")));
    private final EndpointModels models = models("");

    private EndpointModels models(String tokenLimitField) {
        return Configs.good().with("baseUrl", server.uri() + "/v1/").with("tokenLimitField", tokenLimitField).models();
    }

    @AfterEach
    void close() {
        models.close();
        server.close();
    }

    @Test
    void the_request_goes_where_the_protocol_says() throws Exception {
        ask(Settings.EMPTY, Prompt.of(Message.user("Hi")));

        assertThat(server.last().line()).isEqualTo("POST /v1/chat/completions HTTP/1.1");
        assertThat(server.last().headers()).containsEntry("authorization", "Bearer sk-test-0123456789")
                .containsEntry("host", server.uri().getAuthority()).containsEntry("content-type", "application/json");
    }

    @Test
    void every_setting_reaches_the_server_under_its_name() throws Exception {
        JsonNode sent = ask(Settings.EMPTY.with("temperature", Setting.of(new BigDecimal("0.25"))).with("top-p", Setting.of(new BigDecimal("0.9")))
                .with("max-tokens", 100).with("seed", 42).with("stop", Setting.ofTexts(List.of("END", "STOP"))).with("reasoning-effort", "low"),
                Prompt.of(Message.user("Hi")));

        assertThat(sent.path("model").asText()).isEqualTo("gpt-5");
        assertThat(sent.path("temperature").asDouble()).isEqualTo(0.25);
        assertThat(sent.path("top_p").asDouble()).isEqualTo(0.9);
        assertThat(sent.path("max_tokens").asInt()).isEqualTo(100);
        assertThat(sent.path("seed").asInt()).isEqualTo(42);
        assertThat(sent.path("stop").toString()).isEqualTo("[\"END\",\"STOP\"]");
        assertThat(sent.path("reasoning_effort").asText()).isEqualTo("low");
    }

    @Test
    void what_is_not_set_is_left_to_the_server() throws Exception {
        JsonNode sent = ask(Settings.EMPTY, Prompt.of(Message.user("Hi")));

        assertThat(sent.properties()).extracting(e -> e.getKey()).containsExactlyInAnyOrder("model", "messages");
    }

    @Test
    void the_token_limit_is_called_as_the_endpoint_wants_it() throws Exception {
        try (EndpointModels strict = models("max_completion_tokens")) {
            strict.open("gpt-5", Settings.EMPTY.with("max-tokens", 100)).reply(Prompt.of(Message.user("Hi")));
        }

        assertThat(sent().path("max_completion_tokens").asInt()).isEqualTo(100);
        assertThat(sent().has("max_tokens")).isFalse();
    }

    @Test
    void images_and_pdfs_go_with_the_users_message() throws Exception {
        JsonNode sent = ask(Settings.EMPTY, Prompt.of(Message.user("Look", List.of(
                Blob.of("a.png", "image/png", new byte[] {1, 2, 3}), Blob.of("b.pdf", "application/pdf", new byte[] {4, 5, 6})))));

        JsonNode parts = sent.path("messages").path(0).path("content");
        assertThat(parts.path(0).path("text").asText()).isEqualTo("Look");
        assertThat(parts.path(1).path("image_url").path("url").asText()).isEqualTo("data:image/png;base64,AQID");
        assertThat(parts.path(2).path("file").path("file_data").asText()).isEqualTo("data:application/pdf;base64,BAUG");
    }

    @Test
    void tools_go_with_their_schemas_and_come_back_with_their_answers() throws Exception {
        Tool search = new Tool("search", "Finds things", "{\"type\":\"object\",\"properties\":{\"query\":{\"type\":\"string\",\"minLength\":3}},\"required\":[\"query\"]}");
        JsonNode sent = ask(Settings.EMPTY, new Prompt(List.of(Message.user("Find it"),
                new Message(Message.Role.ASSISTANT, "", List.of(), List.of(new ToolCall("c1", "search", "{\"query\":\"it\"}")), Optional.empty()),
                new Message(Message.Role.TOOL, "nothing found", List.of(), List.of(), Optional.of("c1"))), List.of(search), Optional.empty(), Prompt.DEFAULT_TIMEOUT));

        JsonNode function = sent.path("tools").path(0).path("function");
        assertThat(function.path("name").asText()).isEqualTo("search");
        assertThat(function.path("parameters").path("properties").path("query").path("minLength").asInt()).isEqualTo(3);
        assertThat(function.path("parameters").path("required").toString()).isEqualTo("[\"query\"]");
        assertThat(sent.path("messages").path(1).path("tool_calls").path(0).path("id").asText()).isEqualTo("c1");
        assertThat(sent.path("messages").path(2).path("tool_call_id").asText()).isEqualTo("c1");
        assertThat(sent.path("messages").path(2).path("content").asText()).isEqualTo("nothing found");
    }

    @Test
    void a_schema_is_strict_where_it_can_be() throws Exception {
        JsonNode strict = schema("{\"type\":\"object\",\"properties\":{\"met\":{\"type\":\"boolean\"}},\"required\":[\"met\"],\"additionalProperties\":false}");
        JsonNode loose = schema("{\"type\":\"object\",\"properties\":{\"met\":{\"type\":\"boolean\"}}}");

        assertThat(strict.path("strict").asBoolean()).isTrue();
        assertThat(loose.path("strict").asBoolean()).isFalse();
        assertThat(strict.path("schema").path("properties").path("met").path("type").asText()).isEqualTo("boolean");
    }

    @Test
    void a_schema_that_is_none_is_refused_before_the_call() {
        assertThatThrownBy(() -> schema("{\"type\":")).isInstanceOf(ModelFailure.RejectedRequest.class).hasMessageContaining("schema of the answer");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void cached_and_reasoning_tokens_and_the_fingerprint_are_told() throws Exception {
        var reply = models.open("gpt-5", Settings.EMPTY).reply(Prompt.of(Message.user("Hi")));

        assertThat(reply.usage()).isEqualTo(new Usage(Dialect.INPUT, OpenAiDialect.CACHED, Dialect.OUTPUT, OpenAiDialect.REASONING));
        assertThat(reply.server().fingerprint()).isEqualTo("fp_kit");
    }

    @Test
    void an_account_without_credit_does_not_pass_and_a_filter_before_the_model_is_a_refusal() {
        server.next(Behaviour.status(429, "{\"error\":{\"message\":\"You exceeded your current quota\",\"code\":\"insufficient_quota\"}}"),
                Behaviour.status(400, "{\"error\":{\"message\":\"flagged\",\"code\":\"content_filter\"}}"));

        assertThatThrownBy(() -> ask(Settings.EMPTY, Prompt.of(Message.user("Hi")))).isInstanceOf(ModelFailure.Unauthorized.class).hasMessageContaining("quota");
        assertThatThrownBy(() -> ask(Settings.EMPTY, Prompt.of(Message.user("Hi")))).isInstanceOf(ModelFailure.Refused.class).hasMessageContaining("flagged");
    }

    private JsonNode schema(String schema) throws Exception {
        return ask(Settings.EMPTY, new Prompt(List.of(Message.user("Hi")), List.of(), Optional.of(schema), Prompt.DEFAULT_TIMEOUT))
                .path("response_format").path("json_schema");
    }

    private JsonNode ask(Settings settings, Prompt prompt) throws Exception {
        models.open("gpt-5", settings).reply(prompt);
        return sent();
    }

    private JsonNode sent() throws Exception {
        return new JsonMapper().readTree(server.last().body());
    }
}
