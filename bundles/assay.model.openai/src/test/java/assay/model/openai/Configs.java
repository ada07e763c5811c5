// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
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
        Map<String, Object> properties = new LinkedHashMap<>(values);
        properties.put("service.pid", "assay.model.openai~main");
        properties.put("felix.fileinstall.filename", "file:/srv/assay/conf/assay.model.openai-main.cfg");
        return Endpoint.of(config(), properties);
    }

    private Config config() {
        return (Config) Proxy.newProxyInstance(Config.class.getClassLoader(), new Class<?>[] {Config.class}, (self, method, args) ->
                method.getName().equals("annotationType") ? (Class<? extends Annotation>) Config.class
                        : converted(values.getOrDefault(method.getName(), method.getDefaultValue()), method.getReturnType()));
    }

    /** Numbers from text, as Declarative Services converts them. */
    private static Object converted(Object value, Class<?> type) {
        return type == int.class && value instanceof String text ? Integer.valueOf(text) : value;
    }
}
