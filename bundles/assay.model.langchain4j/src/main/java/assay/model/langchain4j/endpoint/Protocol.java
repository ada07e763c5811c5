// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.endpoint;

import assay.model.langchain4j.Answering;
import assay.model.langchain4j.Sampling;
import assay.model.langchain4j.http.Secret;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import java.util.Set;

/** A wire protocol: what it carries, and how LangChain4j is told to speak it. */
public interface Protocol {
    /** For people. */
    String title();

    /** Keys of a configuration that only this protocol has. */
    default Set<String> ownKeys() {
        return Set.of();
    }

    /**
     * Looks at the values of its own keys.
     *
     * @throws assay.core.problem.UserError naming file and key of the first that is wrong
     */
    default void check(Endpoint endpoint) {}

    /** Settings of a worker that the protocol has; any other is refused. */
    Set<String> settings();

    /** Media types of files that the protocol carries; any other is refused. */
    Set<String> files();

    /** Whether LangChain4j hands on JSON schemas as they are written; otherwise keywords that it would lose are refused. */
    default boolean rawSchemas() {
        return true;
    }

    ChatModel chat(Wanted wanted);

    Answering answering();

    /** A small answer as the server would give it, for rehearsing. */
    String sample();

    /**
     * A chat model to be made, which retries nothing.
     *
     * @param strict whether the server may be held to the prompt's schema strictly
     * @param http in place of a client of LangChain4j's own
     */
    record Wanted(Endpoint endpoint, String model, Sampling sampling, boolean strict, HttpClientBuilder http) {
        public String baseUrl() {
            return endpoint.address().toString();
        }

        public Secret key() {
            return endpoint.key().secret();
        }

        /** For builders that insist on a key. */
        public String keyOrNone() {
            return key().isNone() ? "none" : key().reveal();
        }
    }
}
