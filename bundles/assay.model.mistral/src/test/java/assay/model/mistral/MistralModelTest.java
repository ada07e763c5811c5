// SPDX-License-Identifier: Apache-2.0
package assay.model.mistral;

import assay.core.work.Usage;
import assay.model.langchain4j.endpoint.EndpointModels;
import assay.testkit.model.Dialect;
import assay.testkit.model.ModelKit;
import assay.testkit.model.OpenAiDialect;

class MistralModelTest extends ModelKit {
    MistralModelTest() {
        super("mistral", c -> EndpointModels.of(c, new MistralProtocol()), new OpenAiDialect(),
                new Usage(Dialect.INPUT, OpenAiDialect.CACHED, Dialect.OUTPUT, 0));
    }
}
