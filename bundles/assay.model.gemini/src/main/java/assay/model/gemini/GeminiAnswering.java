// SPDX-License-Identifier: Apache-2.0
package assay.model.gemini;

import assay.core.spi.model.Certainty;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.ModelFailure.Refused;
import assay.core.work.Usage;
import assay.model.langchain4j.Answering;
import assay.model.langchain4j.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Refusals, emptiness and token counts as Google Gemini tells them. */
final class GeminiAnswering extends Answering {
    private static final Set<String> FILTERED =
            Set.of("SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "IMAGE_SAFETY", "LANGUAGE");

    @Override
    protected void judge(JsonNode body) throws ModelFailure {
        String blocked = body.path("promptFeedback").path("blockReason").asText("");
        if (!blocked.isEmpty())
            throw new Refused("the prompt was blocked: " + body.path("promptFeedback").path("blockReasonMessage").asText(blocked), null);
        JsonNode candidate = body.path("candidates").path(0);
        String finish = candidate.path("finishReason").asText("");
        if (FILTERED.contains(finish)) throw new Refused("the answer was stopped (" + finish + "): " + candidate.path("finishMessage").asText(""), null);
        if (!candidate.isObject()) throw nothing("no candidate");
        if (finish.equals("MALFORMED_FUNCTION_CALL")) throw nothing("a tool call that cannot be read");
    }

    /** Thoughts count beside the candidates' tokens. */
    @Override
    protected Usage usage(JsonNode body) {
        JsonNode usage = body.path("usageMetadata");
        long input = count(usage.path("promptTokenCount"));
        long thoughts = count(usage.path("thoughtsTokenCount"));
        return new Usage(input, count(usage.path("cachedContentTokenCount"), input), count(usage.path("candidatesTokenCount")) + thoughts, thoughts);
    }

    @Override
    protected String model(JsonNode body) {
        return body.path("modelVersion").asText("");
    }

    @Override
    protected Optional<Certainty> certainty(JsonNode body, String text) {
        JsonNode told = body.path("candidates").path(0).path("logprobsResult");
        Tokens tokens = new Tokens(text);
        int step = 0;
        for (JsonNode chosen : told.path("chosenCandidates")) {
            List<Certainty.Other> others = new ArrayList<>();
            for (JsonNode o : told.path("topCandidates").path(step++).path("candidates"))
                others.add(new Certainty.Other(o.path("token").asText(), Certainty.probability(o.path("logProbability").asDouble())));
            String token = chosen.path("token").asText();
            tokens.add(token.getBytes(StandardCharsets.UTF_8), chosen.path("logProbability").asDouble(), token, others);
        }
        return tokens.certainty();
    }
}
