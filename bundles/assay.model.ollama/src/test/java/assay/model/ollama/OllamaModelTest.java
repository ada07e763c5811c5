// SPDX-License-Identifier: Apache-2.0
package assay.model.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.spi.model.ModelProvider;
import assay.core.work.Usage;
import assay.model.langchain4j.endpoint.Endpoint;
import assay.testkit.model.Dialect;
import assay.testkit.model.ModelKit;
import assay.testkit.model.OllamaDialect;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OllamaModelTest extends ModelKit {
    @Override
    protected Dialect dialect() {
        return new OllamaDialect();
    }

    @Override
    protected ModelProvider provider(URI server) {
        return new OllamaModels(Endpoint.of(Map.of("name", "ollama", "baseUrl", server.toString(), "apiKey", KEY), OllamaProvider.PID, OllamaProvider.OWN),
                Clock.systemUTC());
    }

    @Test
    void the_servers_counts_of_tokens_are_told_apart() throws Exception {
        assertThat(ask("Hi").usage()).isEqualTo(new Usage(Dialect.INPUT, 0, Dialect.OUTPUT, 0));
    }
}
