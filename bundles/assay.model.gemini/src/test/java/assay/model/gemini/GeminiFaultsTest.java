// SPDX-License-Identifier: Apache-2.0
package assay.model.gemini;

import assay.core.spi.model.ModelProvider;
import assay.model.langchain4j.endpoint.Endpoint;
import assay.testkit.model.Dialect;
import assay.testkit.model.GeminiDialect;
import assay.testkit.model.ModelFaultsKit;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

class GeminiFaultsTest extends ModelFaultsKit {
    @Override
    protected Dialect dialect() {
        return new GeminiDialect();
    }

    @Override
    protected ModelProvider provider(URI server) {
        return new GeminiModels(Endpoint.of(Map.of("name", "gemini", "baseUrl", server.toString(), "apiKey", KEY), GeminiProvider.PID, GeminiProvider.OWN),
                Clock.systemUTC());
    }
}
