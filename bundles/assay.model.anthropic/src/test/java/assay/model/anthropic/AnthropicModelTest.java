// SPDX-License-Identifier: Apache-2.0
package assay.model.anthropic;

import assay.core.work.Usage;
import assay.model.langchain4j.endpoint.EndpointModels;
import assay.testkit.model.AnthropicDialect;
import assay.testkit.model.Dialect;
import assay.testkit.model.ModelKit;

class AnthropicModelTest extends ModelKit {
    AnthropicModelTest() {
        super("anthropic", c -> EndpointModels.of(c, new AnthropicProtocol()), new AnthropicDialect(),
                new Usage(Dialect.INPUT, AnthropicDialect.CACHED, Dialect.OUTPUT, 0));
    }
}
