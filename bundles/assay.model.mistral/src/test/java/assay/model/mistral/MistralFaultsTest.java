// SPDX-License-Identifier: Apache-2.0
package assay.model.mistral;

import assay.core.spi.model.ModelProvider;
import assay.model.langchain4j.endpoint.Endpoint;
import assay.testkit.model.Dialect;
import assay.testkit.model.ModelFaultsKit;
import assay.testkit.model.OpenAiDialect;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

class MistralFaultsTest extends ModelFaultsKit {
    @Override
    protected Dialect dialect() {
        return new OpenAiDialect();
    }

    @Override
    protected ModelProvider provider(URI server) {
        return new MistralModels(Endpoint.of(Map.of("name", "mistral", "baseUrl", server.toString(), "apiKey", KEY), MistralProvider.PID, MistralProvider.OWN),
                Clock.systemUTC());
    }
}
