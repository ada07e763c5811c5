// SPDX-License-Identifier: Apache-2.0
package assay.model.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.spi.model.Message;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.core.spi.model.Tool;
import assay.core.spi.model.ToolCall;
import assay.core.work.Usage;
import assay.model.langchain4j.endpoint.EndpointModels;
import assay.testkit.model.Dialect;
import assay.testkit.model.GeminiDialect;
import assay.testkit.model.ModelKit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GeminiModelTest extends ModelKit {
    GeminiModelTest() {
        super("gemini", c -> EndpointModels.of(c, new GeminiProtocol()), new GeminiDialect(),
                new Usage(Dialect.INPUT, GeminiDialect.CACHED, Dialect.OUTPUT, GeminiDialect.REASONING));
    }

    @Test
    void answers_of_tools_carry_the_name_of_the_last_call_with_their_number() throws Exception {
        Tool look = new Tool("look", "Looks", "{\"type\":\"object\",\"properties\":{}}");
        Tool count = new Tool("count", "Counts", "{\"type\":\"object\",\"properties\":{}}");

        model.reply(new Prompt(List.of(Message.user("Go"), calls("look"), heard("seen"), calls("count"), heard("seven")), List.of(look, count), Optional.empty(),
                Prompt.DEFAULT_TIMEOUT));

        assertThat(server.received().get(0).body().replaceAll("\\s", "")).containsPattern("\"functionResponse\":\\{[^{]*\"name\":\"look\"[^}]*seen")
                .containsPattern("\"functionResponse\":\\{[^{]*\"name\":\"count\"[^}]*seven");
    }

    private static Message calls(String tool) {
        return new Message(Message.Role.ASSISTANT, "", List.of(), List.of(new ToolCall("call-1", tool, "{}")), Optional.empty());
    }

    private static Message heard(String text) {
        return new Message(Message.Role.TOOL, text, List.of(), List.of(), Optional.of("call-1"));
    }

    @Test
    void a_rehearsal_goes_through_without_a_server_or_a_key() throws Exception {
        Reply reply = EndpointModels.of(Map.of("name", "x", "baseUrl", "https://nobody.invalid/v1", "apiKey", "$[env:UNSET]"), new GeminiProtocol()).rehearse();

        assertThat(reply.text()).isEqualTo("Done.");
        assertThat(reply.usage().output()).isEqualTo(2);
    }
}
