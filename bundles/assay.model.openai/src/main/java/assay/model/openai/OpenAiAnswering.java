// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import assay.core.money.Money;
import assay.core.spi.model.Certainty;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.ModelFailure.Refused;
import assay.core.work.Usage;
import assay.model.langchain4j.Answering;
import assay.model.langchain4j.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chat completions, with what the servers that copy the protocol call by other names. */
final class OpenAiAnswering extends Answering {
    @Override
    protected void judge(JsonNode body) throws ModelFailure {
        JsonNode message = body.path("choices").path(0).path("message");
        if (!message.isObject()) throw nothing("no choice");
        if (!message.path("refusal").asText("").isEmpty()) throw new Refused("the model refused: " + message.path("refusal").asText(), null);
    }

    /** DeepSeek counts cached tokens beside the details. */
    @Override
    protected Usage usage(JsonNode body) {
        JsonNode usage = body.path("usage");
        long input = count(usage.path("prompt_tokens"));
        long output = count(usage.path("completion_tokens"));
        long cached = count(usage.path("prompt_tokens_details").path("cached_tokens"), input);
        return new Usage(input, Math.max(cached, count(usage.path("prompt_cache_hit_tokens"), input)), output,
                count(usage.path("completion_tokens_details").path("reasoning_tokens"), output));
    }

    /** OpenRouter tells dollars, xAI ticks of which ten thousand million are a dollar. */
    @Override
    protected Optional<Money> billed(JsonNode body) {
        JsonNode usage = body.path("usage");
        if (usage.path("cost_in_usd_ticks").isIntegralNumber()) return dollars(usage.path("cost_in_usd_ticks").decimalValue().movePointLeft(10));
        return usage.path("cost").isNumber() ? dollars(usage.path("cost").decimalValue()) : Optional.empty();
    }

    private static Optional<Money> dollars(BigDecimal amount) {
        return amount.signum() < 0 ? Optional.empty() : Optional.of(Money.of(amount, "USD"));
    }

    @Override
    protected Optional<Certainty> certainty(JsonNode body, String text) {
        Tokens tokens = new Tokens(text);
        for (JsonNode t : body.path("choices").path(0).path("logprobs").path("content")) {
            List<Certainty.Other> others = new ArrayList<>();
            for (JsonNode o : t.path("top_logprobs")) others.add(new Certainty.Other(o.path("token").asText(), Certainty.probability(o.path("logprob").asDouble())));
            tokens.add(bytes(t), t.path("logprob").asDouble(), t.path("token").asText(), others);
        }
        return tokens.certainty();
    }

    /** A token may be a part of a character; then only its bytes say which. */
    private static byte[] bytes(JsonNode token) {
        JsonNode told = token.path("bytes");
        if (!told.isArray()) return token.path("token").asText().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[told.size()];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) told.path(i).asInt();
        return bytes;
    }
}
