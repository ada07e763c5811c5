// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.endpoint;

import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.model.EffectiveSetting;
import assay.core.spi.model.Message;
import assay.core.spi.model.Model;
import assay.core.spi.model.ModelCard;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.model.langchain4j.CarriedLibraries;
import assay.model.langchain4j.Carries;
import assay.model.langchain4j.LangChainModel;
import assay.model.langchain4j.Sampling;
import assay.model.langchain4j.http.ModelServer;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The models of one endpoint. Nothing is built before a model is opened. */
public final class EndpointModels implements ModelProvider, AutoCloseable {
    private static final int REHEARSALS = 5;

    private final Endpoint endpoint;
    private final Settled settled;
    private final Protocol protocol;
    private final Clock clock;
    private @Nullable ModelServer server;

    private EndpointModels(Endpoint endpoint, Settled settled, Protocol protocol, Clock clock) {
        this.endpoint = endpoint;
        this.settled = settled;
        this.protocol = protocol;
        this.clock = clock;
    }

    /** @throws assay.core.problem.UserError naming the file and the key of the first thing that is wrong */
    public static EndpointModels of(Map<String, ?> configuration, Protocol protocol) {
        Endpoint endpoint = Endpoint.of(configuration, protocol.ownKeys());
        protocol.check(endpoint);
        return new EndpointModels(endpoint, new Settled(endpoint, configuration, protocol.ownKeys()), protocol, Clock.systemUTC());
    }

    Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public Model open(String model, Settings settings) {
        Sampling sampling = Sampling.of(settings, protocol.settings());
        endpoint.key().remedy().ifPresent(remedy -> {
            throw new UserError(endpoint.place(), missingKey(), remedy);
        });
        return through(server(), model, sampling);
    }

    private LangChainModel through(ModelServer server, String model, Sampling sampling) {
        try (CarriedLibraries own = CarriedLibraries.first()) {
            HttpClientBuilder http = server.plug();
            ChatModel loose = protocol.chat(new Protocol.Wanted(endpoint, model, sampling, false, http));
            ChatModel strict = protocol.chat(new Protocol.Wanted(endpoint, model, sampling, true, http));
            return new LangChainModel(s -> s ? strict : loose, new Carries(protocol.files(), protocol.rawSchemas()), protocol.answering(),
                    sampling.timeout(), endpoint.key().secret());
        }
    }

    /**
     * Makes calls of which nothing reaches a server, so that classes are loaded and have been used when the first calls come: many
     * calls at once find a successor, and wait for all of that on a machine of few cores.
     *
     * @return what was answered last
     */
    public Reply rehearse() throws ModelFailure, InterruptedException {
        try (ModelServer nobody = ModelServer.rehearsing(endpoint.address(), protocol.sample())) {
            LangChainModel model = through(nobody, "rehearsal", Sampling.of(Settings.EMPTY, protocol.settings()));
            Prompt prompt = Prompt.of(Message.system("Rehearse."), Message.user("Go on."));
            for (int i = 1; i < REHEARSALS; i++) model.reply(prompt);
            return model.reply(prompt);
        }
    }

    private synchronized ModelServer server() {
        if (server == null) server = new ModelServer(endpoint.address(), endpoint.key().secret(), endpoint.reach(), clock);
        return server;
    }

    @Override
    public List<ModelCard> catalog() {
        return endpoint.cards();
    }

    @Override
    public List<EffectiveSetting> configured() {
        return settled.all();
    }

    @Override
    public void check(Problems problems) {
        endpoint.key().remedy().ifPresent(remedy -> problems.error(endpoint.place(), missingKey(), remedy));
    }

    private String missingKey() {
        return "The provider \"" + endpoint.name() + "\" has no API key.";
    }

    @Override
    public synchronized void close() {
        if (server != null) server.close();
    }

    @Override
    public String toString() {
        return endpoint.name() + " at " + endpoint.address();
    }
}
