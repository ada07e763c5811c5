// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import assay.core.spi.model.ModelProvider;
import assay.testkit.model.Dialect;
import assay.testkit.model.ModelKit;
import assay.testkit.model.OpenAiDialect;
import java.net.URI;
import java.time.Clock;

class OpenAiModelTest extends ModelKit {
    @Override
    protected Dialect dialect() {
        return new OpenAiDialect();
    }

    @Override
    protected ModelProvider provider(URI server) {
        return new OpenAiModels(Configs.good().with("baseUrl", server + "/v1").with("apiKey", KEY).read(), Clock.systemUTC());
    }
}
