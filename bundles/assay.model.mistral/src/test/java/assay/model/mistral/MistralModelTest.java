// SPDX-License-Identifier: Apache-2.0
package assay.model.mistral;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.spi.model.Reply;
import assay.core.work.Usage;
import assay.model.langchain4j.endpoint.EndpointModels;
import assay.testkit.model.Dialect;
import assay.testkit.model.ModelKit;
import assay.testkit.model.OpenAiDialect;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MistralModelTest extends ModelKit {
    MistralModelTest() {
        super("mistral", c -> EndpointModels.of(c, new MistralProtocol()), new OpenAiDialect(),
                new Usage(Dialect.INPUT, OpenAiDialect.CACHED, Dialect.OUTPUT, 0));
    }

    @Test
    void a_rehearsal_goes_through_without_a_server_or_a_key() throws Exception {
        Reply reply = EndpointModels.of(Map.of("name", "x", "baseUrl", "https://nobody.invalid/v1", "apiKey", "$[env:UNSET]"), new MistralProtocol()).rehearse();

        assertThat(reply.text()).isEqualTo("Done.");
        assertThat(reply.usage().output()).isEqualTo(2);
    }
}
