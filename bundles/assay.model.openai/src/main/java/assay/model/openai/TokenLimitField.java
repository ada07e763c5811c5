// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import assay.model.langchain4j.endpoint.Endpoint;
import assay.model.langchain4j.http.Address;

/** How the protocol's dialects call the limit of an answer's length. */
enum TokenLimitField {
    /** The old field, the only one that many other servers know. */
    MAX_TOKENS,
    /** The field that OpenAI's reasoning models insist on. */
    MAX_COMPLETION_TOKENS;

    /** @throws IllegalArgumentException for another word */
    static TokenLimitField of(Endpoint endpoint) {
        return endpoint.own("tokenLimitField", text -> of(text, endpoint.address()));
    }

    private static TokenLimitField of(String configured, Address address) {
        return switch (configured.strip()) {
            case "max_tokens" -> MAX_TOKENS;
            case "max_completion_tokens" -> MAX_COMPLETION_TOKENS;
            case "" -> "api.openai.com".equalsIgnoreCase(address.base().getHost()) ? MAX_COMPLETION_TOKENS : MAX_TOKENS;
            default -> throw new IllegalArgumentException(
                    "\"" + configured + "\" is neither max_tokens nor max_completion_tokens");
        };
    }
}
