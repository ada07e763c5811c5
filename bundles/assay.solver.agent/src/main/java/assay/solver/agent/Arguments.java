// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.OptionalInt;

/** What a model wrote as the arguments of a tool call: JSON that may be broken. */
record Arguments(JsonNode json) {
    private static final JsonMapper JSON = new JsonMapper();

    /** @throws Misuse when it is no JSON object */
    static Arguments read(String written) throws Misuse {
        try {
            JsonNode json = JSON.readTree(written.isBlank() ? "{}" : written);
            if (json.isObject()) return new Arguments(json);
            throw new Misuse("the arguments are no JSON object: " + shown(written));
        } catch (JsonProcessingException e) {
            throw new Misuse("the arguments are no JSON (" + e.getOriginalMessage() + "): " + shown(written));
        }
    }

    private static String shown(String written) {
        return written.length() <= 200 ? written : written.substring(0, 200) + "…";
    }

    /** A text that must be there; a number is taken as its digits. */
    String text(String key) throws Misuse {
        return maybe(key).orElseThrow(() -> new Misuse("the argument \"" + key + "\" is missing"));
    }

    Optional<String> maybe(String key) throws Misuse {
        JsonNode value = json.path(key);
        if (value.isMissingNode() || value.isNull()) return Optional.empty();
        if (value.isContainerNode()) throw new Misuse("the argument \"" + key + "\" must be a text");
        return Optional.of(value.asText());
    }

    OptionalInt whole(String key) throws Misuse {
        Optional<String> text = maybe(key);
        if (text.isEmpty()) return OptionalInt.empty();
        try {
            return OptionalInt.of(Integer.parseInt(text.get().strip()));
        } catch (NumberFormatException e) {
            throw new Misuse("the argument \"" + key + "\" must be a whole number and not " + shown(text.get()));
        }
    }
}
