// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.endpoint;

import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.model.Model;
import assay.core.spi.model.ModelCard;
import assay.core.spi.model.ModelProvider;
import assay.model.langchain4j.Answering;
import assay.model.langchain4j.CarriedLibraries;
import assay.model.langchain4j.Carries;
import assay.model.langchain4j.LangChainModel;
import assay.model.langchain4j.Sampling;
import assay.model.langchain4j.http.ModelServer;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The models of one endpoint; a protocol adds how LangChain4j is told what to ask. Nothing is built before a model is opened. */
public abstract class EndpointModels implements ModelProvider, AutoCloseable {
    private final Endpoint endpoint;
    private final Clock clock;
    private @Nullable ModelServer server;

    protected EndpointModels(Endpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /** Settings that the protocol has; any other is refused. */
    protected abstract Set<String> settings();

    /** Media types of files that the protocol carries; any other is refused. */
    protected abstract Set<String> files();

    /** Whether LangChain4j hands on JSON schemas as they are written; otherwise keywords that it would lose are refused. */
    protected boolean rawSchemas() {
        return true;
    }

    /** @param strict whether the server may be held to the prompt's schema strictly */
    protected abstract ChatModel chat(String model, Sampling sampling, boolean strict, HttpClientBuilder http);

    protected abstract Answering answering();

    protected final Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public final Model open(String model, Settings settings) {
        Sampling sampling = Sampling.of(settings, settings());
        endpoint.key().remedy().ifPresent(remedy -> {
            throw new UserError(endpoint.place(), missingKey(), remedy);
        });
        try (CarriedLibraries own = CarriedLibraries.first()) {
            HttpClientBuilder http = server().plug();
            ChatModel loose = chat(model, sampling, false, http);
            ChatModel strict = chat(model, sampling, true, http);
            return new LangChainModel(s -> s ? strict : loose, new Carries(files(), rawSchemas()), answering(), sampling.timeout(), endpoint.key().secret());
        }
    }

    private synchronized ModelServer server() {
        if (server == null) server = new ModelServer(endpoint.address(), endpoint.key().secret(), clock);
        return server;
    }

    @Override
    public final List<ModelCard> catalog() {
        return endpoint.cards();
    }

    @Override
    public final void check(Problems problems) {
        endpoint.key().remedy().ifPresent(remedy -> problems.error(endpoint.place(), missingKey(), remedy));
    }

    private String missingKey() {
        return "The provider \"" + endpoint.name() + "\" has no API key.";
    }

    @Override
    public final synchronized void close() {
        if (server != null) server.close();
    }

    @Override
    public final String toString() {
        return endpoint.name() + " at " + endpoint.address();
    }
}
