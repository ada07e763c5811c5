// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.endpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of keys and values (java.util.Properties) with its lines, to say where a setting stands. */
final class SettingsFile {
    private SettingsFile() {}

    /**
     * A key where it stands last.
     *
     * @param number of the line, from 1
     * @param text what is written behind the key, on that line
     */
    record Line(int number, String text) {}

    /** Empty where the file cannot be read. */
    static Map<String, Line> read(Path file) {
        try {
            return read(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Map.of();
        }
    }

    static Map<String, Line> read(List<String> lines) {
        Map<String, Line> found = new LinkedHashMap<>();
        boolean goesOn = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripLeading();
            boolean part = goesOn;
            boolean words = part || !line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != '!';
            goesOn = words && trailingBackslashes(line) % 2 == 1;
            if (part || !words) continue;
            String[] pair = line.split("\\s*[=:]\\s*|\\s+", 2);
            found.put(pair[0], new Line(i + 1, pair.length > 1 ? pair[1].strip() : ""));
        }
        return found;
    }

    private static int trailingBackslashes(String line) {
        int count = 0;
        while (count < line.length() && line.charAt(line.length() - 1 - count) == '\\') count++;
        return count;
    }
}
