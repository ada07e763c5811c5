// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills the keys that the instructions name with what stands behind the same words in the attachments. */
final class Fields {
    /** A line such as {@code Invoice date: 14 April}. */
    static final Pattern FIELD = Pattern.compile("^[\\s*|>-]*([\\p{L}][\\p{L}\\p{N} _/-]{1,40})\\**\\s*[:=]\\**\\s+(\\S.{0,200})$");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)+|`([A-Za-z][\\w-]{1,40})`");
    private static final int MOST_KEYS = 200;

    private Fields() {}

    static String askedFor(String asked, Sources sources) {
        Map<String, String> known = new LinkedHashMap<>();
        for (Sources.Source source : sources.all())
            source.text().lines().map(FIELD::matcher).filter(Matcher::find)
                    .forEach(m -> known.putIfAbsent(plain(m.group(1)), m.group(2).strip()));
        Map<String, String> filled = new LinkedHashMap<>();
        Matcher key = KEY.matcher(asked);
        while (key.find() && filled.size() < MOST_KEYS) {
            String name = key.group(1) == null ? key.group() : key.group(1);
            filled.put(name, known.getOrDefault(plain(name), ""));
        }
        return filled.entrySet().stream().map(e -> "  " + quoted(e.getKey()) + ": " + value(e.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String value(String text) {
        return text.matches("-?(0|[1-9]\\d{0,15})(\\.\\d{1,15})?") ? text : quoted(text);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
