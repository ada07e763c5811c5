// SPDX-License-Identifier: Apache-2.0
package assay.model.ollama;

import assay.core.work.Usage;
import assay.model.langchain4j.endpoint.EndpointModels;
import assay.testkit.model.Dialect;
import assay.testkit.model.ModelKit;
import assay.testkit.model.OllamaDialect;

class OllamaModelTest extends ModelKit {
    OllamaModelTest() {
        super("ollama", c -> EndpointModels.of(c, new OllamaProtocol()), new OllamaDialect(),
                new Usage(Dialect.INPUT, 0, Dialect.OUTPUT, 0));
    }
}
