// SPDX-License-Identifier: Apache-2.0
package assay.model.mistral;

import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.ModelFailure.Refused;
import assay.core.work.Usage;
import assay.model.langchain4j.Answering;
import com.fasterxml.jackson.databind.JsonNode;

/** Refusals, emptiness and token counts as Mistral tells them. */
final class MistralAnswering extends Answering {
    @Override
    protected void judge(JsonNode body) throws ModelFailure {
        JsonNode choice = body.path("choices").path(0);
        if (!choice.path("message").isObject()) throw nothing("no choice");
        String refusal = choice.path("message").path("refusal").asText("");
        if (!refusal.isEmpty()) throw new Refused("the model refused: " + refusal, null);
        String finish = choice.path("finish_reason").asText("");
        if (finish.equals("content_filter")) throw new Refused("a content filter stopped the answer", null);
        if (finish.equals("error")) throw nothing("an error instead of a whole message");
    }

    @Override
    protected Usage usage(JsonNode body) {
        JsonNode usage = body.path("usage");
        long input = count(usage.path("prompt_tokens"));
        return new Usage(input, count(usage.path("prompt_tokens_details").path("cached_tokens"), input), count(usage.path("completion_tokens")), 0);
    }
}
