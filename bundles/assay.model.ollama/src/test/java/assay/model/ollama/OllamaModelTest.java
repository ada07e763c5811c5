// SPDX-License-Identifier: Apache-2.0
package assay.model.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.settings.Settings;
import assay.core.spi.model.Reply;
import assay.core.work.Usage;
import assay.model.langchain4j.endpoint.EndpointModels;
import assay.testkit.model.Dialect;
import assay.testkit.model.ModelKit;
import assay.testkit.model.OllamaDialect;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OllamaModelTest extends ModelKit {
    OllamaModelTest() {
        super("ollama", c -> EndpointModels.of(c, new OllamaProtocol()), new OllamaDialect(),
                new Usage(Dialect.INPUT, 0, Dialect.OUTPUT, 0));
    }

    @Test
    void effort_is_how_hard_the_model_thinks() throws Exception {
        ask(Settings.EMPTY.with("reasoning-effort", "high"));

        assertThat(new JsonMapper().readTree(server.last().body()).path("think").asText()).isEqualTo("high");
    }

    @Test
    void a_rehearsal_goes_through_without_a_server_or_a_key() throws Exception {
        Reply reply = EndpointModels.of(Map.of("name", "x", "baseUrl", "https://nobody.invalid/v1", "apiKey", "$[env:UNSET]"), new OllamaProtocol()).rehearse();

        assertThat(reply.text()).isEqualTo("Done.");
        assertThat(reply.usage().output()).isEqualTo(2);
    }
}
