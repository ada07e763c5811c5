// SPDX-License-Identifier: Apache-2.0
package assay.model.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.settings.Settings;
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
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Log-probabilities as the reference of the Gemini API names them (GenerationConfig, LogprobsResult). */
class LogprobsTest {
    private static final String ANSWER = """
            {"candidates":[{"content":{"role":"model","parts":[{"text":"yes, it is"}]},"finishReason":"STOP","index":0,"avgLogprobs":-0.2,"logprobsResult":{
              "topCandidates":[{"candidates":[{"token":"yes","tokenId":1,"logProbability":-0.223144},{"token":"no","tokenId":2,"logProbability":-1.609438}]},
                {"candidates":[{"token":", it","tokenId":3,"logProbability":-0.00001}]},{"candidates":[{"token":" is","tokenId":4,"logProbability":-0.00001}]}],
              "chosenCandidates":[{"token":"yes","tokenId":1,"logProbability":-0.223144},{"token":", it","tokenId":3,"logProbability":-0.00001},{"token":" is","tokenId":4,"logProbability":-0.00001}]}}],
             "usageMetadata":{"promptTokenCount":3,"candidatesTokenCount":3},"modelVersion":"kit-1"}""";

    @Test
    void they_are_asked_for_and_laid_along_the_text() throws Exception {
        try (LoopbackServer server = new LoopbackServer(Behaviour.json(ANSWER));
                EndpointModels models = EndpointModels.of(Map.of("name", "gemini", "baseUrl", server.uri() + "/v1", "apiKey", "sk-test"), new GeminiProtocol())) {
            Reply reply = models.open("kit-1", Settings.EMPTY.with("logprobs", 2)).reply(Prompt.of(Message.user("Is it?")));

            JsonNode sent = new JsonMapper().readTree(server.last().body()).path("generationConfig");
            assertThat(sent.path("responseLogprobs").asBoolean()).isTrue();
            assertThat(sent.path("logprobs").asInt()).isEqualTo(2);
            assertThat(reply.certainty()).contains(new Certainty(10, List.of(new Spot(0, 3, 0.8, List.of(new Other("no", 0.2))))));
        }
    }
}
