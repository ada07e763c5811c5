// SPDX-License-Identifier: Apache-2.0
package assay.model.ollama;

import assay.core.spi.model.ModelFailure;
import assay.core.work.Usage;
import assay.model.langchain4j.Answering;
import com.fasterxml.jackson.databind.JsonNode;

/** Refusals, emptiness and token counts as Ollama tells them. */
final class OllamaAnswering extends Answering {
    /** The protocol has no refusals: a model that will not says so in its text. */
    @Override
    protected void judge(JsonNode body) throws ModelFailure {
        if (!body.path("message").isObject()) throw nothing("no message");
    }

    @Override
    protected Usage usage(JsonNode body) {
        return new Usage(count(body.path("prompt_eval_count")), 0, count(body.path("eval_count")), 0);
    }
}
