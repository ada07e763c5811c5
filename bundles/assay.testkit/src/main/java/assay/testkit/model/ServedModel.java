// SPDX-License-Identifier: Apache-2.0
package assay.testkit.model;

import assay.core.settings.Settings;
import assay.core.spi.model.Message;
import assay.core.spi.model.Model;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A model of the provider under test behind a server that does as it is told. */
@Timeout(30)
abstract class ServedModel {
    /** The key that the provider is given, and that must never be seen. */
    protected static final String KEY = "sk-kit-never-to-be-seen-0123456789";

    protected final Dialect dialect;
    protected final LoopbackServer server;
    protected final ModelProvider provider;
    protected final Model model;

    /**
     * @param name of the endpoint
     * @param made makes a provider of a configuration with name, address and {@link #KEY}
     */
    ServedModel(String name, Function<Map<String, String>, ModelProvider> made, Dialect dialect) {
        this.dialect = dialect;
        server = new LoopbackServer(Behaviour.json(dialect.text("Hello")));
        provider = made.apply(Map.of("name", name, "baseUrl", server.uri() + "/v1", "apiKey", KEY));
        model = provider.open("kit-1", Settings.EMPTY);
    }

    protected final Reply ask(String question) throws ModelFailure, InterruptedException {
        return model.reply(Prompt.of(Message.user(question)));
    }

    protected final Reply ask(Settings settings) throws ModelFailure, InterruptedException {
        return provider.open("kit-1", settings).reply(Prompt.of(Message.user("Hi")));
    }

    /** What an engineer could see of the failure: all messages and stack traces. */
    protected static String shown(Throwable failure) {
        StringWriter out = new StringWriter();
        failure.printStackTrace(new PrintWriter(out, true));
        return out.toString();
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        if (provider instanceof AutoCloseable closeable) closeable.close();
    }
}
