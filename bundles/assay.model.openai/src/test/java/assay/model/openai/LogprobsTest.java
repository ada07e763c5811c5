// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.model.Certainty;
import assay.core.spi.model.Certainty.Other;
import assay.core.spi.model.Certainty.Spot;
import assay.core.spi.model.Message;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.model.langchain4j.endpoint.EndpointModels;
import assay.testkit.model.Behaviour;
import assay.testkit.model.LoopbackServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Log-probabilities as the reference of the protocol shows them ("Chat completions: the chat completion object"). */
class LogprobsTest {
    private final LoopbackServer server = new LoopbackServer(new Behaviour.HangUp());
    private final EndpointModels models = Configs.good().with("baseUrl", server.uri() + "/v1").models();

    @AfterEach
    void close() {
        models.close();
        server.close();
    }

    private Reply ask(Settings settings, String content, String tokens) throws Exception {
        server.next(Behaviour.json("{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1702685778,\"model\":\"m\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\""
                + content + "\"},\"logprobs\":" + tokens + ",\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":9,\"total_tokens\":18}}"));
        return models.open("m", settings).reply(Prompt.of(Message.user("Hi")));
    }

    private JsonNode sent() throws Exception {
        return new JsonMapper().readTree(server.last().body());
    }

    @Test
    void they_are_asked_for_under_the_names_of_the_protocol_and_only_when_wanted() throws Exception {
        ask(Settings.EMPTY.with("logprobs", 3), "Hi", "null");
        assertThat(sent().path("logprobs").asBoolean()).isTrue();
        assertThat(sent().path("top_logprobs").asInt()).isEqualTo(3);

        ask(Settings.EMPTY.with("logprobs", 0), "Hi", "null");
        assertThat(sent().path("logprobs").asBoolean()).isTrue();
        assertThat(sent().has("top_logprobs")).isFalse();

        ask(Settings.EMPTY, "Hi", "null");
        assertThat(sent().has("logprobs")).isFalse();
    }

    @Test
    void tokens_are_laid_along_the_text_and_those_that_are_certain_left_out() throws Exception {
        Reply reply = ask(Settings.EMPTY.with("logprobs", 2), "Hello! How", """
                {"content":[
                  {"token":"Hello","logprob":-0.31725305,"bytes":[72,101,108,108,111],"top_logprobs":[
                    {"token":"Hello","logprob":-0.31725305,"bytes":[72,101,108,108,111]},{"token":"Hi","logprob":-1.3190403,"bytes":[72,105]}]},
                  {"token":"!","logprob":-0.00000028,"bytes":[33],"top_logprobs":[{"token":"!","logprob":-0.00000028,"bytes":[33]},{"token":" there","logprob":-17.34,"bytes":[32]}]},
                  {"token":" How","logprob":-0.01,"bytes":[32,72,111,119],"top_logprobs":[{"token":" How","logprob":-0.01,"bytes":[32,72,111,119]}]}]}""");

        assertThat(reply.certainty()).contains(new Certainty(10, List.of(new Spot(0, 5, 0.7281, List.of(new Other("Hi", 0.2674))), new Spot(6, 10, 0.99, List.of()))));
    }

    @Test
    void a_character_may_be_spread_over_tokens() throws Exception {
        Reply reply = ask(Settings.EMPTY.with("logprobs", 0), "é=yes", """
                {"content":[{"token":"\\\\xc3","logprob":-0.5,"bytes":[195]},{"token":"\\\\xa9","logprob":-0.0,"bytes":[169]},
                  {"token":"=","logprob":-0.0,"bytes":[61]},{"token":"yes","logprob":-0.693147,"bytes":null}]}""");

        assertThat(reply.certainty().orElseThrow().until()).isEqualTo(5);
        assertThat(reply.certainty().orElseThrow().spots()).last().isEqualTo(new Spot(2, 5, 0.5, List.of()));
    }

    @Test
    void what_stands_behind_a_token_that_is_not_the_texts_is_not_told_of() throws Exception {
        Reply reply = ask(Settings.EMPTY.with("logprobs", 0), "yes no", "{\"content\":[{\"token\":\"yes\",\"logprob\":-0.1},{\"token\":\"<|im_end|>\",\"logprob\":-0.1},{\"token\":\" no\",\"logprob\":-0.1}]}");

        assertThat(reply.certainty().orElseThrow().until()).isEqualTo(3);
    }

    @Test
    void a_server_that_leaves_them_out_tells_nothing() throws Exception {
        assertThat(ask(Settings.EMPTY.with("logprobs", 5), "Hi", "null").certainty()).isEmpty();
        assertThat(ask(Settings.EMPTY.with("logprobs", 5), "Hi", "{\"content\":null,\"refusal\":null}").certainty()).isEmpty();
        assertThat(ask(Settings.EMPTY.with("logprobs", 5), "Hi", "{\"content\":[]}").certainty()).isEmpty();
    }

    @Test
    void more_alternatives_than_the_protocol_has_are_refused() {
        assertThatThrownBy(() -> models.open("m", Settings.EMPTY.with("logprobs", 21))).isInstanceOf(SettingsError.class).hasMessageContaining("between 0 and 20");
    }
}
