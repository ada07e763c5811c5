// SPDX-License-Identifier: Apache-2.0
package assay.model.ollama;

import assay.core.spi.model.ModelProvider;
import assay.model.langchain4j.endpoint.Endpoint;
import assay.testkit.model.Dialect;
import assay.testkit.model.ModelFaultsKit;
import assay.testkit.model.OllamaDialect;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

class OllamaFaultsTest extends ModelFaultsKit {
    @Override
    protected Dialect dialect() {
        return new OllamaDialect();
    }

    @Override
    protected ModelProvider provider(URI server) {
        return new OllamaModels(Endpoint.of(Map.of("name", "ollama", "baseUrl", server.toString(), "apiKey", KEY), OllamaProvider.PID, OllamaProvider.OWN),
                Clock.systemUTC());
    }
}
