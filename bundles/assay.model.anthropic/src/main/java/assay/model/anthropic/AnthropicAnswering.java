// SPDX-License-Identifier: Apache-2.0
package assay.model.anthropic;

import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.ModelFailure.Refused;
import assay.core.work.Usage;
import assay.model.langchain4j.Answering;
import com.fasterxml.jackson.databind.JsonNode;

/** Refusals, emptiness and token counts as Anthropic tells them. */
final class AnthropicAnswering extends Answering {
    @Override
    protected void judge(JsonNode body) throws ModelFailure {
        if (body.path("stop_reason").asText().equals("refusal")) throw new Refused("the model refused: " + text(body), null);
        if (!body.path("content").isArray()) throw nothing("no content");
    }

    private static String text(JsonNode body) {
        StringBuilder text = new StringBuilder();
        body.path("content").forEach(part -> text.append(part.path("text").asText("")));
        return text.toString();
    }

    /** Read from and written to the cache count beside the input, not within it; reasoning counts as output and is not told apart. */
    @Override
    protected Usage usage(JsonNode body) {
        JsonNode usage = body.path("usage");
        long cached = count(usage.path("cache_read_input_tokens"));
        long input = count(usage.path("input_tokens")) + cached + count(usage.path("cache_creation_input_tokens"));
        return new Usage(input, cached, count(usage.path("output_tokens")), 0);
    }
}
