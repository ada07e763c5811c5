// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import assay.core.work.Usage;
import assay.model.langchain4j.endpoint.EndpointModels;
import assay.testkit.model.Dialect;
import assay.testkit.model.ModelKit;
import assay.testkit.model.OpenAiDialect;

class OpenAiModelTest extends ModelKit {
    OpenAiModelTest() {
        super("openai", c -> EndpointModels.of(c, new OpenAiProtocol()), new OpenAiDialect(),
                new Usage(Dialect.INPUT, OpenAiDialect.CACHED, Dialect.OUTPUT, OpenAiDialect.REASONING));
    }
}
