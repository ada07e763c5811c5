// SPDX-License-Identifier: Apache-2.0
package assay.model.anthropic;

import assay.core.spi.model.ModelProvider;
import assay.model.langchain4j.endpoint.Endpoint;
import assay.testkit.model.AnthropicDialect;
import assay.testkit.model.Dialect;
import assay.testkit.model.ModelFaultsKit;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

class AnthropicFaultsTest extends ModelFaultsKit {
    @Override
    protected Dialect dialect() {
        return new AnthropicDialect();
    }

    @Override
    protected ModelProvider provider(URI server) {
        return new AnthropicModels(Endpoint.of(Map.of("name", "anthropic", "baseUrl", server.toString(), "apiKey", KEY), AnthropicProvider.PID, AnthropicProvider.OWN),
                Clock.systemUTC());
    }
}
