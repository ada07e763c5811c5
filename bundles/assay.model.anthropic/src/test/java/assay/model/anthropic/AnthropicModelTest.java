// SPDX-License-Identifier: Apache-2.0
package assay.model.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.settings.Settings;
import assay.core.spi.model.Message;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.core.work.Usage;
import assay.model.langchain4j.endpoint.EndpointModels;
import assay.testkit.model.AnthropicDialect;
import assay.testkit.model.Dialect;
import assay.testkit.model.ModelKit;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnthropicModelTest extends ModelKit {
    AnthropicModelTest() {
        super("anthropic", c -> EndpointModels.of(c, new AnthropicProtocol()), new AnthropicDialect(),
                new Usage(Dialect.INPUT, AnthropicDialect.CACHED, Dialect.OUTPUT, 0));
    }

    @Test
    void effort_and_a_schema_go_side_by_side() throws Exception {
        String schema = "{\"type\":\"object\",\"properties\":{\"met\":{\"type\":\"boolean\"}},\"required\":[\"met\"],\"additionalProperties\":false}";

        provider.open("kit-1", Settings.EMPTY.with("reasoning-effort", "low"))
                .reply(new Prompt(List.of(Message.user("Judge")), List.of(), Optional.of(schema), Prompt.DEFAULT_TIMEOUT));

        var sent = new JsonMapper().readTree(server.last().body()).path("output_config");
        assertThat(sent.path("effort").asText()).isEqualTo("low");
        assertThat(sent.path("format").toString()).contains("met");
    }

    @Test
    void a_rehearsal_goes_through_without_a_server_or_a_key() throws Exception {
        Reply reply = EndpointModels.of(Map.of("name", "x", "baseUrl", "https://nobody.invalid/v1", "apiKey", "$[env:UNSET]"), new AnthropicProtocol()).rehearse();

        assertThat(reply.text()).isEqualTo("Done.");
        assertThat(reply.usage().output()).isEqualTo(2);
    }
}
