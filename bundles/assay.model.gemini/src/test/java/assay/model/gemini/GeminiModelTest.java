// SPDX-License-Identifier: Apache-2.0
package assay.model.gemini;

import assay.core.work.Usage;
import assay.model.langchain4j.endpoint.EndpointModels;
import assay.testkit.model.Dialect;
import assay.testkit.model.GeminiDialect;
import assay.testkit.model.ModelKit;

class GeminiModelTest extends ModelKit {
    GeminiModelTest() {
        super("gemini", c -> EndpointModels.of(c, new GeminiProtocol()), new GeminiDialect(),
                new Usage(Dialect.INPUT, GeminiDialect.CACHED, Dialect.OUTPUT, GeminiDialect.REASONING));
    }
}
