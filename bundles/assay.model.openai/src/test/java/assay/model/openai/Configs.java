// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import assay.model.langchain4j.endpoint.Endpoint;
import assay.model.langchain4j.endpoint.EndpointModels;
import java.util.LinkedHashMap;
import java.util.Map;

/** Configurations as a file would give them. */
final class Configs {
    private final Map<String, Object> values = new LinkedHashMap<>(Map.of(
            "name", "openai", "baseUrl", "https://models.example/v1", "apiKey", "sk-test-0123456789"));

    static Configs good() {
        return new Configs();
    }

    Configs with(String key, Object value) {
        values.put(key, value);
        return this;
    }

    Endpoint read() {
        Endpoint endpoint = Endpoint.of(properties(), new OpenAiProtocol().ownKeys());
        new OpenAiProtocol().check(endpoint);
        return endpoint;
    }

    EndpointModels models() {
        return EndpointModels.of(properties(), new OpenAiProtocol());
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>(values);
        properties.put("service.pid", "assay.model.openai~main");
        properties.put("felix.fileinstall.filename", "file:/srv/assay/conf/assay.model.openai-main.cfg");
        return properties;
    }
}
