// SPDX-License-Identifier: Apache-2.0
package assay.model.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.spi.model.ModelProvider;
import assay.core.work.Usage;
import assay.model.langchain4j.endpoint.Endpoint;
import assay.testkit.model.Dialect;
import assay.testkit.model.GeminiDialect;
import assay.testkit.model.ModelKit;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeminiModelTest extends ModelKit {
    @Override
    protected Dialect dialect() {
        return new GeminiDialect();
    }

    @Override
    protected ModelProvider provider(URI server) {
        return new GeminiModels(Endpoint.of(Map.of("name", "gemini", "baseUrl", server.toString(), "apiKey", KEY), GeminiProvider.PID, GeminiProvider.OWN),
                Clock.systemUTC());
    }

    @Test
    void the_servers_counts_of_tokens_are_told_apart() throws Exception {
        assertThat(ask("Hi").usage()).isEqualTo(new Usage(Dialect.INPUT, GeminiDialect.CACHED, Dialect.OUTPUT, GeminiDialect.REASONING));
    }
}
