// SPDX-License-Identifier: Apache-2.0
package assay.web.setting;

import assay.core.content.WholeFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A {@code .cfg} file, line by line, so that comments stay when values change. */
final class CfgFile {
    private final List<String> lines;

    private CfgFile(List<String> lines) {
        this.lines = new ArrayList<>(lines);
    }

    /** @param file that need not be there */
    static CfgFile read(Path file) throws IOException {
        return new CfgFile(Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of());
    }

    Map<String, String> values() throws IOException {
        Properties read = new Properties();
        read.load(new StringReader(String.join("\n", lines)));
        Map<String, String> values = new LinkedHashMap<>();
        read.stringPropertyNames().stream().sorted().forEach(k -> values.put(k, read.getProperty(k).strip()));
        return values;
    }

    /** Gives a key a value where it stands, otherwise at the end. */
    void set(String key, String value) {
        String line = escaped(key, true) + "=" + escaped(value, false);
        for (int first = 0; first < lines.size(); first++) {
            int last = first;
            while (isContinued(lines.get(last)) && !keyOf(lines.get(first)).isEmpty() && last + 1 < lines.size()) last++;
            if (keyOf(lines.get(first)).equals(key)) {
                lines.subList(first, last + 1).clear();
                lines.add(first, line);
                return;
            }
            first = last;
        }
        lines.add(line);
    }

    private static boolean isContinued(String line) {
        int slashes = 0;
        for (int i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) slashes++;
        return slashes % 2 == 1;
    }

    /** The key of a line, empty for comments. */
    private static String keyOf(String line) {
        if (line.isBlank() || line.stripLeading().startsWith("#") || line.stripLeading().startsWith("!")) return "";
        try {
            Properties one = new Properties();
            one.load(new StringReader(line)); // a line that goes on does so with the next one, whose words are no key
            return one.stringPropertyNames().stream().findFirst().orElse("");
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }

    private static String escaped(String text, boolean key) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') out.append("\\\\");
            else if (c == '\n') out.append("\\n");
            else if (c == '\r') out.append("\\r");
            else if (key && (c == '=' || c == ':' || c == ' ') || c == ' ' && i == 0) out.append('\\').append(c);
            else out.append(c);
        }
        return out.toString();
    }

    void write(Path file) throws IOException, InterruptedException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.write(file, half -> Files.write(half, lines, StandardCharsets.UTF_8));
    }
}
