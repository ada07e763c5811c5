// SPDX-License-Identifier: Apache-2.0
package assay.model.mistral;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.spi.model.ModelProvider;
import assay.core.work.Usage;
import assay.model.langchain4j.endpoint.Endpoint;
import assay.testkit.model.Dialect;
import assay.testkit.model.ModelKit;
import assay.testkit.model.OpenAiDialect;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MistralModelTest extends ModelKit {
    @Override
    protected Dialect dialect() {
        return new OpenAiDialect();
    }

    @Override
    protected ModelProvider provider(URI server) {
        return new MistralModels(Endpoint.of(Map.of("name", "mistral", "baseUrl", server.toString(), "apiKey", KEY), MistralProvider.PID, MistralProvider.OWN),
                Clock.systemUTC());
    }

    @Test
    void the_servers_counts_of_tokens_are_told_apart() throws Exception {
        assertThat(ask("Hi").usage()).isEqualTo(new Usage(Dialect.INPUT, OpenAiDialect.CACHED, Dialect.OUTPUT, 0));
    }
}
