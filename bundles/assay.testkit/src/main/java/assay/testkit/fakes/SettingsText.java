// SPDX-License-Identifier: Apache-2.0
package assay.testkit.fakes;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings that are written in a test as lenient JSON: {@code "{max-words: 3, in: 'a.txt'}"}. */
public final class SettingsText {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(JsonParser.Feature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonParser.Feature.ALLOW_SINGLE_QUOTES).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private SettingsText() {}

    /** A map of settings. */
    public static Settings settings(String json) {
        try {
            return (Settings) setting(MAPPER.readTree(json));
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private static Setting setting(JsonNode node) {
        if (node.isTextual()) return Setting.of(node.textValue());
        if (node.isBoolean()) return Setting.of(node.booleanValue());
        if (node.isNumber()) return Setting.of(node.decimalValue());
        if (node.isArray()) {
            List<Setting> items = new ArrayList<>();
            node.forEach(n -> items.add(setting(n)));
            return new Setting.Items(items);
        }
        Map<String, Setting> map = new LinkedHashMap<>();
        node.properties().forEach(e -> map.put(e.getKey(), setting(e.getValue())));
        return new Settings(map);
    }
}
